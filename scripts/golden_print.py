#!/usr/bin/env python3
"""Writes tests/data/printed_by_numpy.txt and tests/data/printed_records_by_numpy.txt: arrays, and what NumPy 2.4 prints of them.

    python3 scripts/golden_print.py                         # the committed file
    python3 scripts/golden_print.py --random 5000 --seed 7  # more random cases, to be tried once

A case is a few lines, and an empty line behind it:

    float32 2x3 precision=3         dtype, shape, digits after the point (`-`: not given); `style=*>+8`, if elements are padded or signed
    1.5 -2.0 nan                    the elements in row-major order, repeated in turn until the array is full
    s|[[ 1.5 -2.    nan]            str(a)
    s| [ 1.5 -2.    nan]]
    r|array([[ 1.5, -2. ,  nan],    repr(a)
    r|       [ 1.5, -2. ,  nan]], dtype=float32)

Records have names for dtypes (`RECORDS`), numbers with `;` between them for elements, and no `repr(a)`, which says what the dtype is.
"""

import argparse
import itertools
import pathlib
import random

import numpy as np
from numpy._core import arrayprint

FILE = pathlib.Path(__file__).parent.parent / "tests" / "data" / "printed_by_numpy.txt"
FILE_OF_RECORDS = FILE.with_name("printed_records_by_numpy.txt")

# The table of shapes in tests/values/tests/printing.rs is the same.
EMPTY = [(0,), (0, 3), (3, 0), (2, 0, 3), (0, 1, 0, 2), (1, 2, 3, 0, 5), (2, 2, 0, 2, 2, 2)]
SMALL = [(), (1,), (2,), (5,), (7,), (1, 1), (2, 3), (3, 2), (4, 1), (2, 2, 2), (3, 1, 2), (1, 2, 1, 2),
         (2, 1, 1, 2, 1), (1, 1, 1, 1, 1, 1), (2, 1, 2, 1, 2, 2)]
WRAPPED = [(30,), (2, 20), (1, 1, 1, 40), (1, 2, 1, 1, 1, 18)]
FULL = [(1000,), (10, 100)]
ELIDED = [(1001,), (40, 30), (2, 600), (1001, 1), (11, 10, 10), (3, 5, 8, 9), (2, 7, 2, 7, 8), (7, 1, 7, 2, 2, 8)]
# More than 1000 elements, but no axis is long enough for `...`.
WHOLE = [(6, 6, 6, 5)]

INTEGERS = ["uint8", "uint16", "uint32", "uint64", "int8", "int16", "int32", "int64"]
FLOATS = ["float32", "float64"]
DTYPES = ["bool", *INTEGERS, *FLOATS]

NAN, INF = float("nan"), float("inf")


def integers(dtype):
    info = np.iinfo(dtype)
    low = [-1, 10, -100] if info.min < 0 else [1, 10, 100]
    return [[0], [7, 0, 1], low, [info.min, info.max], [info.max, 5], [info.min, 0]]


def floats(dtype):
    """Lists of elements, chosen where the rules of printing change."""
    info = np.finfo(dtype)
    one_up = float(np.nextafter(dtype(1000), dtype(INF)))
    cutoff = 1e6 if dtype is np.float32 else 1e8
    below = float(np.nextafter(dtype(cutoff), dtype(0)))
    return [
        [0.0], [1.0], [-1.0, 1.0], [-0.0, 0.0], [0.5, 0.25, 100.0], [1.5, -22.75, 333.0], [0.1, 0.2, 0.30000001],
        [1 / 3, 2 / 3], [np.pi, -np.e], [1.23456789012, 12.5], [999.99999999, 1.0], [0.1, 99.0, -7.125],
        # exponents or not
        [1.0, 1000.0], [1.0, one_up], [3.0, 3001.0], [cutoff, cutoff], [below], [-cutoff, cutoff / 2],
        [1e-4], [float(np.nextafter(dtype(1e-4), dtype(0)))], [9.9e-5, 1e-4], [1e-4, 0.1], [123456.7, 200.0], [16777216.0],
        [1e5, 99999.5], [1e-5, 0.0], [1e10, 1.0], [1e-30, 1.0, 1e30], [-1e10, 1.25e-10, 0.0],
        # the ends of the range
        [float(info.max), float(info.min)], [float(info.tiny)], [float(info.smallest_subnormal), 1.0],
        # ties, powers of two
        [2097152.25], [1125899906842624.25], [2.0**87, 2.0**90, 2.0**-96], [2.0**87], [0.5, 1.5, 2.5], [0.125, 0.375],
        [2.0**149 if dtype is np.float64 else 2.0**120, 1.0000001], [5e-9, 0.5], [1.000000005, 2.0],
        # not finite
        [NAN], [INF], [-INF], [NAN, INF], [NAN, -INF], [1.0, NAN], [1.5, INF], [-INF, 0.25], [NAN, -INF, 1e10, -3.5],
        [NAN, 1e-7], [INF, 12345.678, -0.5],
    ]


def halves():
    """Lists of float16, chosen where the rules of printing change."""
    return [
        [0.0], [-0.0, 0.0], [1.0], [0.1, 0.2, 0.3], [1 / 3, 2 / 3], [999.5], [1000.0], [1.0, 1001.0], [0.5, 500.5], [0.499, 500.5],
        [0.5, 500.0], [1e-4], [0.00009996], [1e-4, 0.1], [65504.0, -65504.0], [6e-8], [6e-5, 0.0], [2048.0, 2050.0], [4.0, 8.0, 16.0],
        [0.25, 0.125, 0.0625], [NAN], [INF, -INF], [NAN, -INF, 1.5], [np.pi, -np.e], [99.94, 0.1], [5.96e-8, 1.0, 3e4],
    ]


def random_halves(chance):
    count = chance.choice([1, 2, 5])
    if chance.random() < 0.5:
        return [float(np.array(chance.randrange(1 << 16), "u2").view("f2")) for _ in range(count)]
    return [chance.choice([-1, 1]) * 10.0 ** chance.uniform(-4, 3) for _ in range(count)]


def random_floats(chance, dtype):
    kind = chance.randrange(8)
    count = chance.choice([1, 2, 3, 5, 12])
    if kind == 0:  # any bits
        bits = chance.choice(["u4"] if dtype is np.float32 else ["u8"])
        top = 1 << (8 * np.dtype(bits).itemsize)
        return [float(np.array(chance.randrange(top), bits).view(dtype)) for _ in range(count)]
    if kind == 1:  # near to each other
        scale = 10.0 ** chance.uniform(-5, 9)
        return [scale * chance.uniform(0.9, 1.1) for _ in range(count)]
    if kind == 2:  # few digits
        return [round(chance.uniform(-999, 999), chance.randrange(6)) for _ in range(count)]
    if kind == 3:  # any magnitude
        span = 37 if dtype is np.float32 else 300
        return [chance.choice([-1, 1]) * 10.0 ** chance.uniform(-span, span) for _ in range(count)]
    if kind == 4:  # powers of two and their neighbours
        span = 120 if dtype is np.float32 else 1000
        powers = [dtype(2.0 ** chance.randrange(-span, span)) for _ in range(count)]
        return [float(chance.choice([p, np.nextafter(p, dtype(0)), np.nextafter(p, dtype(INF))])) for p in powers]
    if kind == 5:  # halves of the last digit
        return [chance.randrange(-8000, 8000) / 2.0 ** chance.randrange(1, 14) for _ in range(count)]
    if kind == 6:  # between 1e-4 and 1e8
        start = chance.uniform(-4, 5)
        return [10.0 ** chance.uniform(start, start + 3) for _ in range(count)]
    return [chance.choice([NAN, INF, -INF, 0.0, -0.0, chance.uniform(-10, 10)]) for _ in range(count)]


def random_integers(chance, dtype):
    info = np.iinfo(dtype)
    bits = chance.randrange(1, info.bits)
    low = max(info.min, -(1 << bits)) if chance.random() < 0.7 else 0
    return [chance.randint(max(low, info.min), min((1 << bits) - 1, info.max)) for _ in range(chance.choice([1, 3, 12]))]


def spelled(element):
    if isinstance(element, np.bool):
        return str(element).lower()
    if isinstance(element, np.complexfloating):
        return f"{spelled(element.real)},{spelled(element.imag)}"
    return np.format_float_scientific(element, trim="-") if isinstance(element, np.floating) else str(element)


class Style:
    """Fill and alignment, sign, zeros and width, as Rust writes them in a format string: `*>+12`, `08`."""

    def __init__(self, text):
        self.text = text
        rest = text
        self.fill, self.alignment = " ", ">"
        if len(rest) > 1 and rest[1] in "<>^":
            self.fill, self.alignment, rest = rest[0], rest[1], rest[2:]
        elif rest[:1] in ("<", ">", "^"):
            self.alignment, rest = rest[0], rest[1:]
        self.plus = rest.startswith("+")
        rest = rest.removeprefix("+")
        self.zeros = rest.startswith("0")
        self.width = int(rest or "0")

    def pad(self, text):
        if self.zeros:
            number = text.lstrip()
            is_number = number.lstrip("+-")[:1].isdigit()
            return number.zfill(max(self.width, len(text))) if is_number else text.rjust(self.width)
        room = max(0, self.width - len(text))
        before = {"<": 0, ">": room, "^": room // 2}[self.alignment]
        return self.fill * before + text + self.fill * (room - before)

    def printed(self, array, precision):
        """`str` and `repr`, in which each element is what NumPy itself would write, padded."""
        options = arrayprint.format_options.get() | {"precision": 8 if precision is None else precision, "sign": "+" if self.plus else "-"}
        shown = array if array.size <= options["threshold"] else arrayprint._leading_trailing(array, options["edgeitems"])
        spell = arrayprint._get_format_function(np.asarray(shown), **options)
        with np.printoptions(formatter={"all": lambda x: self.pad(spell(x))}):
            text, representation = np.array2string(array), repr(array)
        if array.ndim == 0 and precision is None:
            scalar = str(array)
            is_signed = array.dtype == bool or scalar.startswith("-") or not self.plus
            text = self.pad(scalar if is_signed else "+" + scalar)
        return text, representation


def case(dtype, shape, elements, precision=None, style=None):
    elements = np.array(elements, dtype=dtype)
    array = np.resize(elements, shape) if shape != () else np.array(elements[0])
    if style is not None:
        text, representation = Style(style).printed(array, precision)
    elif precision is None:
        text, representation = str(array), repr(array)
    else:
        text, representation = np.array2string(array, precision=precision), np.array_repr(array, precision=precision)
    name = "x".join(map(str, shape)) or "scalar"
    lines = [f"{dtype} {name} precision={'-' if precision is None else precision}"]
    if style is not None:
        lines[0] += f" style={style}"
    lines.append(" ".join(spelled(element) for element in elements))
    lines += ["s|" + line for line in text.split("\n")]
    lines += ["r|" + line for line in representation.split("\n")]
    return "\n".join(lines) + "\n"


# The table of styles in tests/values/tests/printing.rs is the same.
STYLES = ["+", "3", "8", ">12", "<9", "^10", "*^11", "·>7", "+9", "-<+8", "08", "+012", "#<3", "_^+30"]


def styled(chance):
    def some(dtype):
        if dtype == "bool":
            return [False, True, True]
        return random_floats(chance, np.dtype(dtype).type) if dtype in FLOATS else random_integers(chance, dtype)

    special = [[0.0, -0.0], [NAN], [INF], [-INF, 1.5], [NAN, -2.5, INF], [1.5, -22.75, 333.0], [1e10, -1.0], [1e-30]]
    for style in STYLES:
        for dtype in ["bool", "uint8", "int64", *FLOATS]:
            precision = chance.choice([None, None, 0, 3]) if dtype in FLOATS else None
            yield case(dtype, (5,), some(dtype), precision, style)
            yield case(dtype, (), some(dtype), None, style)
        for elements in special:
            yield case(chance.choice(FLOATS), chance.choice([(2,), (), (3, 1, 2)]), elements, None, style)
        dtype = chance.choice(DTYPES)
        yield case(dtype, chance.choice([(2, 20), (2, 600), (1001,)]), some(dtype)[:6], None, style)
    yield case("float64", (0,), [0], None, "+9")
    yield case("float64", (2, 0, 3), [0], None, "08")


def cases(count, seed):
    chance = random.Random(seed)
    with np.errstate(all="ignore"):
        for shape, dtype in itertools.product(EMPTY, ["bool", "uint8", "int64", "float32", "float64"]):
            yield case(dtype, shape, [0])
        for dtype in INTEGERS:
            for elements in integers(dtype):
                yield case(dtype, (len(elements),) if len(elements) in (1, 2) else (5,), elements)
            for shape in SMALL + WRAPPED:
                yield case(dtype, shape, random_integers(chance, dtype))
        for shape in SMALL + WRAPPED + ELIDED[:4]:
            yield case("bool", shape, [chance.random() < 0.5 for _ in range(5)])
        for dtype in FLOATS:
            for elements in floats(np.dtype(dtype).type):
                for shape in [(), (2, 3)]:
                    yield case(dtype, shape, elements)
                yield case(dtype, (5,), elements, precision=chance.randrange(5))
                yield case(dtype, (), elements, precision=chance.choice([0, 3, 17]))
        for dtype, shape in itertools.product(["uint8", "int32", "int64", *FLOATS], FULL + ELIDED + WHOLE):
            if (shape in WHOLE + FULL or len(shape) > 4) and dtype not in ("int32", "float64"):
                continue  # long texts
            pick = random_floats if dtype in FLOATS else random_integers
            yield case(dtype, shape, pick(chance, np.dtype(dtype).type if dtype in FLOATS else dtype))
        yield from styled(random.Random(seed + 1))
        for _ in range(count):
            dtype = chance.choice(FLOATS * 4 + INTEGERS)
            shape = chance.choice(SMALL * 3 + WRAPPED)
            if dtype in FLOATS:
                precision = chance.choice([None, None, None, 3, chance.randrange(18)])
                yield case(dtype, shape, random_floats(chance, np.dtype(dtype).type), precision)
            else:
                yield case(dtype, shape, random_integers(chance, dtype))


def cases_of_complex(chance):
    some = [[0, 1j], [1 + 2j, 3.5 - 1j], [-1j, 2.0], [complex(NAN, INF), 1], [complex(-INF, -0.0), complex(0.0, NAN)], [1e10 + 1j, 2],
            [complex(-0.0, 2.0)], [1e-5 + 1e-7j, 1], [1 / 3 + 2j / 3, 12.25 - 100j], [1e16 + 1e-3j], [0], [3], [1000 + 1j, 1 + 1000.5j]]
    with np.errstate(all="ignore"):
        for dtype in ["complex64", "complex128"]:
            real = np.float32 if dtype == "complex64" else np.float64
            drawn = [[complex(*(random_floats(chance, real) * 2)[:2]) for _ in range(3)] for _ in range(25)]
            for elements in some + drawn:
                yield case(dtype, (), elements)
                yield case(dtype, (2, 3), elements)
                yield case(dtype, (2,), elements, precision=chance.choice([0, 1, 3, 17]))


def cases_of_halves(chance):
    with np.errstate(all="ignore"):
        for elements in halves() + [random_halves(chance) for _ in range(40)]:
            yield case("float16", (), elements)
            yield case("float16", (5,), elements)
            yield case("float16", (2,), elements, precision=chance.choice([0, 1, 3, 17]))


# The records of tests/values/tests/printing.rs are the same.
FLAGS = [("valid", "?"), ("level", "i1"), ("station", "u2")]
RECORDS = {
    "reading": [("time", "u8"), ("temperature", "f4"), ("flags", FLAGS)],
    "wave": [("z", "c8"), ("x", "f2"), ("n", "i2"), ("y", "f4")],
    "single": [("x", "f8")],
    "wide": [(f"f{i}", "f4" if i % 2 else "i4") for i in range(12)],
}


def cases_of_records(chance):
    def drawn(dtype):
        if isinstance(dtype, list):
            return tuple(drawn(inner) for _, inner in dtype)
        dtype = np.dtype(dtype)
        match dtype.kind:
            case "b":
                return chance.random() < 0.5
            case "f":
                return dtype.type((random_halves if dtype.itemsize == 2 else lambda c: random_floats(c, dtype.type))(chance)[0])
            case "c":
                return dtype.type(complex(chance.uniform(-9, 9), random_floats(chance, np.float32)[0]))
            case _:
                return random_integers(chance, dtype.type)[0]

    with np.errstate(all="ignore"):
        for name, fields in RECORDS.items():
            for shape, precision in [((), None), ((2,), None), ((2, 3), None), ((2, 20), None), ((5,), 3), ((), 2), ((0,), None), ((1001,), None)]:
                elements = np.array([drawn(fields) for _ in range(chance.randrange(1, 6))], dtype=fields)
                array = np.resize(elements, shape) if shape != () else elements[0].reshape(())
                text = str(array) if precision is None else np.array2string(array, precision=precision)
                numbers = [[spelled(np.asarray(element[path[0]] if len(path) == 1 else element[path[0]][path[1]])[()])
                            for path in paths(fields)] for element in elements]
                lines = [f"{name} {'x'.join(map(str, shape)) or 'scalar'} precision={'-' if precision is None else precision}"]
                lines.append(" ".join(";".join(each) for each in numbers))
                yield "\n".join(lines + ["s|" + line for line in text.split("\n")]) + "\n"


def paths(fields):
    for name, dtype in fields:
        yield from [(name, inner) for inner, _ in dtype] if isinstance(dtype, list) else [(name,)]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--random", type=int, default=300, help="how many random cases")
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    version = tuple(map(int, np.__version__.split(".")[:2]))
    assert version >= (2, 4), f"NumPy {np.__version__} prints otherwise than 2.4"
    printed = list(cases(chosen.random, chosen.seed))
    printed += cases_of_complex(random.Random(chosen.seed + 3))
    printed += cases_of_halves(random.Random(chosen.seed + 2))
    FILE.write_text("\n".join(printed))
    records = list(cases_of_records(random.Random(chosen.seed + 4)))
    FILE_OF_RECORDS.write_text("\n".join(records))
    print(f"{len(printed) + len(records)} cases printed by NumPy {np.__version__}")


main()
