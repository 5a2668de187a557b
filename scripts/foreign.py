"""Reads what tests/files.rs wrote, as `scripts/foreign.sh` runs it."""

import sys
from pathlib import Path

import numpy as np
import safetensors
from safetensors.numpy import load_file

folder = Path(sys.argv[1])
table = np.multiply.outer(np.arange(100), np.arange(100)).astype("uint16")

with np.load(folder / "table.npz", allow_pickle=False) as npz:
    assert npz.files == ["table", "small/table", "flags"], npz.files
    for name in "table", "small/table":
        assert npz[name].dtype == "uint16" and np.array_equal(npz[name], table)
    assert np.array_equal(npz["flags"], [True, False])
    assert npz.zip.testzip() is None

tensors = load_file(folder / "model.safetensors")
assert {name: str(tensor.dtype) for name, tensor in tensors.items()} == {
    "table": "uint16",
    "a \"quoted\" name": "float64",
    "flags": "bool",
    "empty": "float32",
}
assert np.array_equal(tensors["table"], table)
assert tensors["a \"quoted\" name"].shape == () and tensors["a \"quoted\" name"] == 1.5
assert tensors["empty"].shape == (0, 3)

print(f"NumPy {np.__version__} and safetensors {safetensors.__version__}: each reads what the other wrote")
