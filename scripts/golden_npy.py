#!/usr/bin/env python3
"""Writes tests/data/npy/: .npy files as NumPy itself writes them, the golden files of tests/npy.rs.

    pip install numpy
    python scripts/golden_npy.py [FOLDER]

The files are committed; run this again only to add one. Written by NumPy 2.4.6. `scripts/foreign.sh` writes them into another folder.
"""

import sys
from pathlib import Path

import numpy as np

FOLDER = Path(*sys.argv[1:2] or [Path(__file__).parent.parent / "tests" / "data"]) / "npy"

# What a dtype finds hardest to keep, the same six values as in tests/npy.rs.
SPECIAL = {
    "bool": [False, True, True, False, False, True],
    **{f"uint{bits}": [0, 1, 2, 3, 2**bits - 2, 2**bits - 1] for bits in (8, 16, 32, 64)},
    **{f"int{bits}": [0, 1, -1, 2, -(2 ** (bits - 1)), 2 ** (bits - 1) - 1] for bits in (8, 16, 32, 64)},
    "float32": [0.0, -0.0, 1.5, np.inf, -np.inf, np.float32(1e-45)],
    "float64": [0.0, -0.0, 1.5, np.inf, -np.inf, 5e-324],
}

# One shape of every rank, and shapes without elements.
SHAPES = [(), (3,), (2, 3), (2, 1, 3), (2, 1, 3, 2), (1, 2, 1, 3, 2), (2, 1, 2, 1, 3, 2)]
EMPTY = [(0,), (2, 0), (0, 1234567, 7654321, 100, 100, 1)]


def save(name: str, array: np.ndarray) -> None:
    np.save(FOLDER / f"{name}.npy", array)


def arange(shape: tuple[int, ...], dtype: str) -> np.ndarray:
    return np.arange(np.prod(shape, dtype=int), dtype=dtype).reshape(shape)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for dtype, values in SPECIAL.items():
        save(dtype, np.array(values, dtype=dtype).reshape(2, 3))
    for shape in SHAPES + EMPTY:
        save(f"shape-{'x'.join(map(str, shape)) or 'scalar'}", arange(shape, "int32"))

    save("fortran", np.asfortranarray(arange((2, 3), "int32")))
    save("fortran-column", np.asfortranarray(arange((3, 1), "int32")))
    save("big-endian", arange((2, 3), ">i4"))
    save("fortran-big-endian", np.asfortranarray(arange((6, 50, 8), ">u2")))
    save("fortran-bool", np.asfortranarray((np.arange(12) % 3 == 0).reshape(2, 3, 1, 2)))
    save("big-endian-scalar", np.array(1.5, dtype=">f8"))
    save("big-endian-half", arange((3,), ">f2"))
    save("big-endian-complex", np.array([1 + 2j, -0.5 + 1e300j], dtype=">c16"))
    save("structured", np.zeros(3, dtype=[("x", "<f4"), ("y [m]", "<i2", (2,))]))
    record = np.zeros(3, dtype=[("time", "<u8"), ("temperature", "<f4"), ("flags", [("valid", "?"), ("level", "i1"), ("station", "<u2")])])
    for i in range(3):
        record[i] = (i * 1000, 20.5 + i, (i == 1, -i, 7 * i))
    save("record", record)
    swapped = record.dtype.newbyteorder()
    save("record-big-endian", record.astype(swapped))
    mixed = np.dtype([("time", ">u8"), ("temperature", "<f4"), ("flags", record.dtype["flags"])])
    save("record-mixed", record.astype(mixed))
    save("record-fortran", np.asfortranarray(np.stack([record, record[::-1]])))
    save("float16", arange((3,), "float16"))
    save("complex", arange((3,), "complex64"))
    save("text", np.array(["a", "bcd"]))
    save("bytes", np.array([b"a", b"bcd"]))
    save("time", np.array(["2024-01-01"], dtype="datetime64[ns]"))
    save("object", np.array([None], dtype=object))
    for version in (2, 0), (3, 0):
        with open(FOLDER / f"version-{version[0]}.npy", "wb") as file:
            np.lib.format.write_array(file, arange((2, 3), "int32"), version=version)


main()
