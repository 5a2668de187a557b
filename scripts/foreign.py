"""Reads what tests/files.rs wrote, as `scripts/foreign.sh` runs it."""

import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
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

lists = np.load(folder / "lists.npy")
frame = pd.DataFrame(lists, columns=["a", "b", "c"])
assert frame["b"].tolist() == [1, 4, 7, 10] and frame.dtypes.unique() == [np.float32]
arrow = pa.FixedSizeListArray.from_arrays(pa.array(lists.reshape(-1)), lists.shape[1])
assert arrow.type == pa.list_(pa.float32(), 3) and arrow[3].as_py() == [9, 10, 11]
tensors = pa.FixedShapeTensorArray.from_numpy_ndarray(np.load(folder / "tensors.npy"))
assert tensors.type.shape == [2, 3] and len(tensors) == 4

versions = ", ".join(f"{library.__name__} {library.__version__}" for library in (np, safetensors, pd, pa))
print(f"{versions}: they read what haversack wrote, and haversack what they wrote")
