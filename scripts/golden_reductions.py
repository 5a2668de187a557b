#!/usr/bin/env python3
"""Writes tests/data/reductions_by_numpy.txt: what NumPy's reductions make of NaN, infinities, zeros of either sign and of
no elements, the golden file of tests/values/tests/reductions_numpy.rs.

    pip install numpy
    python scripts/golden_reductions.py

The file is committed; run this again only with another NumPy. Written by NumPy 2.4.6.
"""

import warnings
from pathlib import Path

import numpy as np

FILE = Path(__file__).parent.parent / "tests" / "data" / "reductions_by_numpy.txt"

NAN, INF, BIG = np.nan, np.inf, float(np.finfo(np.float64).max)

ROWS = [
    [],
    [0.0],
    [-0.0],
    [-0.0, -0.0, -0.0],
    [0.0, -0.0],
    [-0.0, 0.0],
    [NAN],
    [1.0, NAN, 2.0],
    [NAN, 1.0, NAN],
    [INF],
    [-INF],
    [INF, 1.0, INF],
    [INF, -INF],
    [-INF, 2.0, NAN, INF],
    [INF, NAN],
    [BIG, BIG],
    [3.0, -1.0, 2.0, 3.0, -1.0],
    [0.0, INF],
    [0.0, NAN],
    [5e-324, 5e-324],
]

REDUCTIONS = {
    "sum": np.sum,
    "prod": np.prod,
    "mean": np.mean,
    "var": np.var,
    "var_ddof(1)": lambda x: np.var(x, ddof=1),
    "std": np.std,
    "norm": np.linalg.norm,
    "min": np.min,
    "max": np.max,
    "argmin": np.argmin,
    "argmax": np.argmax,
}


def main() -> None:
    warnings.simplefilter("ignore")
    with FILE.open("w") as file:
        for row in ROWS:
            for name, reduction in REDUCTIONS.items():
                if not row and name in ("min", "max", "argmin", "argmax"):
                    continue
                print(*map(repr, row), "|", name, "->", repr(reduction(np.array(row)).item()), file=file)


main()
