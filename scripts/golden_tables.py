#!/usr/bin/env python3
"""Writes tests/data/tables/: tables as pandas and pyarrow write them, the golden files of tests/files.rs.

    pip install numpy pandas pyarrow
    python scripts/golden_tables.py [FOLDER]

The files are committed; run this again only to add one. Written by pandas 3.1.1 and pyarrow 26.0.1. `scripts/foreign.sh` writes them into
another folder.
"""

import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import csv

FOLDER = Path(*sys.argv[1:2] or [Path(__file__).parent.parent / "tests" / "data"]) / "tables"


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    columns = {"time": [0.0, 0.5, 1e-7], "temperature, inside": [20.5, -1.25, 1e300], "count": [1.0, 2.0, 2.0**53]}
    pd.DataFrame(columns).to_csv(FOLDER / "pandas.csv", index=False)
    csv.write_csv(pa.table(columns), FOLDER / "pyarrow.csv")

    # Lists of one length, and tensors of one shape: their values are contiguous, and go into a file without a copy.
    lists = pa.FixedSizeListArray.from_arrays(pa.array(np.arange(12, dtype="float32")), 3)
    np.save(FOLDER / "lists.npy", lists.values.to_numpy(zero_copy_only=True).reshape(-1, 3))
    tensors = pa.FixedShapeTensorArray.from_numpy_ndarray(np.arange(24, dtype="int16").reshape(4, 2, 3))
    np.save(FOLDER / "tensors.npy", tensors.to_numpy_ndarray())


if __name__ == "__main__":
    main()
