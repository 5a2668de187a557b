#!/usr/bin/env python3
"""Writes tests/data/casts_by_numpy.txt: which casts NumPy calls safe, the golden file of tests/values/tests/casts.rs.

    pip install numpy
    python scripts/golden_casts.py

The file is committed; run this again only with another NumPy. Written by NumPy 2.4.6.
"""

from pathlib import Path

import numpy as np

FILE = Path(__file__).parent.parent / "tests" / "data" / "casts_by_numpy.txt"

DTYPES = {
    "bool": np.bool_,
    **{f"u{bits}": f"uint{bits}" for bits in (8, 16, 32, 64)},
    **{f"i{bits}": f"int{bits}" for bits in (8, 16, 32, 64)},
    **{f"f{bits}": f"float{bits}" for bits in (32, 64)},
}


def main() -> None:
    with FILE.open("w") as file:
        for name, dtype in DTYPES.items():
            safe = [other for other in DTYPES if np.can_cast(dtype, DTYPES[other], "safe")]
            print(name, "->", *safe, file=file)


main()
