#!/usr/bin/env python3
"""Writes tests/data/npz/ and tests/data/safetensors/: files as NumPy and safetensors write them, the golden files of tests/files.rs.

    pip install numpy safetensors
    python scripts/golden_archives.py [FOLDER]

The files are committed; run this again only to add one. Written by NumPy 2.4.6 and safetensors 0.8.0. `scripts/foreign.sh` writes them
into another folder.
"""

import sys
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

FOLDER = Path(*sys.argv[1:2] or [Path(__file__).parent.parent / "tests" / "data"])


def arrays() -> dict[str, np.ndarray]:
    return {
        "images": np.arange(60, dtype="uint8").reshape(3, 4, 5),
        "weights": np.linspace(0, 1, 600, dtype="float32").reshape(20, 30),
        "labels": np.array([3, -1, 2**40], dtype="int64"),
        "valid": np.array([True, False, True]),
        "scalar": np.array(1.5),
    }


def main() -> None:
    for folder in "npz", "safetensors":
        (FOLDER / folder).mkdir(parents=True, exist_ok=True)
    others = {"column-major": np.asfortranarray(arrays()["weights"]), "big-endian": arrays()["weights"].astype(">f4")}
    np.savez(FOLDER / "npz" / "stored.npz", **arrays(), **others)
    np.savez_compressed(FOLDER / "npz" / "deflated.npz", **arrays(), **others)
    tensors = {f"model.{name}": array for name, array in arrays().items()}
    half = {"half": np.array([0.5, -2.0], dtype="float16")}
    save_file(tensors | half, FOLDER / "safetensors" / "model.safetensors", metadata={"format": "np", "quoted \"name\"": "\\"})


main()
