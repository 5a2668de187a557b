#!/usr/bin/env python3
"""Writes tests/data/dtypes_by_numpy.txt: spellings of dtypes in the headers of .npy files, and what NumPy takes them for.

    pip install numpy
    python3 scripts/golden_dtypes.py

A line is a spelling in quotes, a tab, and a dtype that haversack has, or `-` for any other and for what NumPy refuses; `(swapped)` stands behind
a dtype whose byte order is not the machine's. Written on little-endian Linux with 64 bits by NumPy 2.4.6.
"""

import itertools
import json
import pathlib
import warnings

import numpy as np
from numpy._core import _type_aliases

FILE = pathlib.Path(__file__).parent.parent / "tests" / "data" / "dtypes_by_numpy.txt"
OURS = {"bool", *(f"{kind}int{bits}" for kind in ("", "u") for bits in (8, 16, 32, 64)), "float16", "float32", "float64", "complex64", "complex128"}

PRINTABLE = [chr(code) for code in range(32, 127) if chr(code) not in "'\"\\"]
ORDERS = ["", "<", ">", "=", "|", "!", "@", "<=", "<<"]
LETTERS = "?bBhHiIlLqQpPnNefdgFDGSUVOMmcuTa"
NUMBERS = [1, 2, 3, 4, 5, 8, 12, 16, 32]
NAMES = sorted({name for name in _type_aliases.sctypeDict if isinstance(name, str)} | {
    "int", "float", "bool", "complex", "str", "bytes", "object", "bool8", "int0", "float_", "Int32", "INT32", "unsigned",
    "long long", "unsigned int", "number", "integer", "floating", "numpy.int32", "np.int32", "int32 ", " int32", "int128"})
ODD = ["", "i 4", "i  4", "i\t4", "i+4", "i-4", "i04", "i 004", "i+04", "i4 ", " i4", "i4,", "i4.0", "i0x4", "i4294967300", "i260",
       "i18446744073709551620", "i4,i4", "1i4", "(1)i4", "(2,)i4", "i4[2]", "i٤", "<i 4", "<i04", ">i+4", ">f08", "|f 8", "i4i4", "é",
       "b 1", "b+01", "u+8", "<b01", ">u 2", "f 4 ", "i" + 40 * "0" + "2"]


def meant(spelling):
    try:
        dtype = np.lib.format.descr_to_dtype(spelling)
    except Exception:
        return "-"
    if dtype.names is not None or dtype.subdtype is not None or dtype.name not in OURS:
        return "-"
    return dtype.name + ("" if dtype.isnative else " (swapped)")


def spellings():
    yield from ODD
    yield from NAMES
    for order, name in itertools.product(["<", ">", "=", "|"], ["int32", "bool", "float64"]):
        yield order + name
    yield from PRINTABLE
    yield from map("".join, itertools.product(ORDERS, LETTERS))
    for order, letter, number in itertools.product(ORDERS, LETTERS, NUMBERS):
        # Which numbers a letter takes does not depend on the order, nor the other way round.
        if order in ("", "<", ">") or (letter in "bBhiuf?" and number in (1, 4)):
            yield f"{order}{letter}{number}"


def main():
    warnings.simplefilter("error")
    table = {spelling: meant(spelling) for spelling in spellings()}
    FILE.write_text("".join(f"{json.dumps(spelling, ensure_ascii=False)}\t{meaning}\n" for spelling, meaning in table.items()))
    taken = sum(meaning != "-" for meaning in table.values())
    print(f"{len(table)} spellings, of which NumPy {np.__version__} takes {taken}")


main()
