"""NumPy's rows of the benches, as JSON: `python3 benches/numpy_rows.py [TEXT..]` times the rows whose names have a TEXT.

The works, sizes and names are those of `src/`. One thread; medians of many samples of about a millisecond; each answer is
compared with a plain one in float64 before it is timed.
"""

import os

for threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"

import json
import random
import statistics
import sys
import tempfile
import time

import numpy as np

PASSES = 3
SAMPLE = 1e-3
PASS = 60e-3
LEAST, MOST = 9, 61


def aligned(values):
    """A copy that begins a cache line, somewhere in a page."""
    values = np.ascontiguousarray(values)
    block = np.empty(values.nbytes + 4096 + 64, np.uint8)
    begin = -block.ctypes.data % 64 + 64 * random.randrange(64)
    copy = block[begin : begin + values.nbytes].view(values.dtype).reshape(values.shape)
    copy[...] = values
    return copy


def floats(seed, *shape, dtype=np.float32):
    return aligned(np.random.default_rng(seed).uniform(-1, 1, shape).astype(dtype))


def sampled(work):
    """Seconds of one call: the median of a pass."""
    times = 1
    while True:
        start = time.perf_counter()
        for _ in range(times):
            work()
        took = time.perf_counter() - start
        if took * 4 >= SAMPLE:
            break
        times *= 2
    times = max(1, int(times * SAMPLE / took))
    samples, begin = [], time.perf_counter()
    while len(samples) < LEAST or (len(samples) < MOST and time.perf_counter() - begin < PASS):
        start = time.perf_counter()
        for _ in range(times):
            work()
        samples.append((time.perf_counter() - start) / times)
    return statistics.median(samples)


def fused(n):
    a, b, c, out, scaled = (floats(seed, n, n) for seed in range(5))

    def work():
        np.multiply(a, np.float32(2), out=out)
        np.add(out, b, out=out)
        np.multiply(c, np.float32(0.5), out=scaled)
        np.subtract(out, scaled, out=out)
        return out

    return work, a.astype(float) * 2 + b - c.astype(float) * 0.5


def function(of, dtype, middle=0):
    def row(n):
        a = aligned((floats(0, n, n) * np.float32(10)).astype(dtype) + dtype(middle))
        out = a.copy()
        return lambda: of(a, out=out), of(a.astype(np.longdouble)).astype(float)

    return row


def fused_new(n):
    a, b, c = (floats(seed, n, n) for seed in range(3))
    work = lambda: a * np.float32(2) + b - c * np.float32(0.5)
    return work, a.astype(float) * 2 + b - c.astype(float) * 0.5


def total(n):
    a = floats(0, n, n)
    return a.sum, a.astype(float).sum()


def dot(n):
    a, b = (floats(seed, n * n) for seed in range(2))
    return lambda: a.dot(b), a.astype(float) @ b.astype(float)


def largest(n):
    a = floats(0, n, n)
    return a.max, a.astype(float).max()


def over_axis(axis):
    def row(n):
        a, out = floats(0, n, n), floats(1, n)
        return lambda: a.sum(axis=axis, out=out), a.astype(float).sum(axis=axis)

    return row


def transpose(n):
    a, out = (floats(seed, n, n) for seed in range(2))

    def work():
        out[...] = a.T
        return out

    return work, a.T


def bias(n):
    a, row, out = floats(0, n, n), floats(1, n), floats(2, n, n)
    return lambda: np.add(a, row, out=out), a.astype(float) + row


def strided(n):
    a = floats(0, n, n)
    return lambda: a[::2, 3 : n - 5].sum(), a[::2, 3 : n - 5].astype(float).sum()


def cast(n):
    pixels = aligned(np.random.default_rng(0).integers(0, 256, (n, n), np.uint8))
    out = floats(0, n, n)
    work = lambda: np.divide(pixels, np.float32(255), out=out, dtype=np.float32)
    return work, pixels.astype(float) / 255


def stencil(n):
    a, out = floats(0, n, n), aligned(np.zeros((n, n), np.float32))

    def work():
        inner = (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:]) * np.float32(0.25) - a[1:-1, 1:-1]
        out[1:-1, 1:-1] = inner
        return out

    a64, expected = a.astype(float), np.zeros((n, n))
    neighbours = a64[:-2, 1:-1] + a64[2:, 1:-1] + a64[1:-1, :-2] + a64[1:-1, 2:]
    expected[1:-1, 1:-1] = neighbours * 0.25 - a64[1:-1, 1:-1]
    return work, expected


def product(dtype):
    def row(n):
        a, b, out = (floats(seed, n, n, dtype=dtype) for seed in range(3))
        return lambda: np.matmul(a, b, out=out), a.astype(float) @ b.astype(float)

    return row


def by_vector(n):
    a, x, out = floats(0, n, n), floats(1, n), floats(2, n)
    return lambda: np.matmul(a, x, out=out), a.astype(float) @ x.astype(float)


def zeros(n):
    return lambda: np.zeros((n, n), np.float32), np.zeros((n, n))


def saved(shape):
    """A file that is removed when the script ends, and its numbers."""
    numbers = floats(0, *shape)
    file = tempfile.NamedTemporaryFile(suffix=".npy")
    np.save(file, numbers)
    file.flush()
    return file, numbers.astype(float)


def npy_read(n):
    file, expected = saved((n, n))
    return lambda: np.load(file.name), expected


def npy_map(n):
    file, expected = saved((n, n))
    return lambda: np.load(file.name, mmap_mode="r").sum(), expected.sum()


def npy_pass(n):
    file, expected = saved((n * n // 16, 16))

    def work():
        rows = np.load(file.name, mmap_mode="r")
        return sum(rows[at : at + 4096].sum() for at in range(0, len(rows), 4096))

    return work, expected.sum()


def transposed(dtype):
    def row(n):
        a = aligned((floats(0, n, n) * 100 + 100).astype(dtype))
        return lambda: np.ascontiguousarray(a.T), a.T

    return row


def copies(copy):
    def row(n):
        a = floats(0, n, n)
        return lambda: copy(a), copy(a.astype(float))

    return row


CHOSEN = np.arange(100) * 37 % 1000
ROWS = {
    "fused": (fused, [32, 256, 4000]),
    "exp f32": (function(np.exp, np.float32), [32, 256]),
    "exp f64": (function(np.exp, np.float64), [32, 256]),
    "tanh f32": (function(np.tanh, np.float32), [32, 256]),
    "tanh f64": (function(np.tanh, np.float64), [32, 256]),
    "ln f32": (function(np.log, np.float32, 20), [32, 256]),
    "ln f64": (function(np.log, np.float64, 20), [32, 256]),
    "log2 f32": (function(np.log2, np.float32, 20), [32, 256]),
    "log2 f64": (function(np.log2, np.float64, 20), [32, 256]),
    "sum": (total, [32, 256, 4000]),
    "dot": (dot, [32, 256, 4000]),
    "max": (largest, [32, 256, 4000]),
    "sum axis 0": (over_axis(0), [32, 256, 4000]),
    "sum axis 1": (over_axis(1), [32, 256, 4000]),
    "transpose": (transpose, [32, 256, 1000, 4000]),
    "bias": (bias, [32, 256, 4000]),
    "strided sum": (strided, [32, 256, 4000]),
    "bytes to floats": (cast, [32, 256, 4000]),
    "stencil": (stencil, [32, 256, 4000]),
    "product f32": (product(np.float32), [4, 8, 16, 32, 64, 256, 1024]),
    "product f64": (product(np.float64), [4, 8, 16, 32, 64, 256, 1024]),
    "matrix x vector": (by_vector, [32, 256, 4000]),
    "zeros": (zeros, [1000, 4096]),
    "npy read": (npy_read, [4096]),
    "npy map and sum": (npy_map, [4096]),
    "npy pass": (npy_pass, [4096]),
    "fused into new memory": (fused_new, [4000]),
    "copy, transposed f32": (transposed(np.float32), [32, 256, 1000, 1024]),
    "copy, transposed f64": (transposed(np.float64), [1000]),
    "copy, transposed u8": (transposed(np.uint8), [1000]),
    "copy, all of": (copies(np.copy), [1000]),
    "copy, 500 x 500 of": (copies(lambda a: a[3:503, 5:505].copy()), [1000]),
    "copy, a column of": (copies(lambda a: a[:, 7].copy()), [1000]),
    "copy, two side by side of": (copies(lambda a: np.concatenate([a, a], axis=1)), [1000]),
    "copy, two on a new axis of": (copies(lambda a: np.stack([a, a])), [1000]),
    "copy, 100 rows of": (copies(lambda a: a.take(CHOSEN, axis=0)), [1000]),
}


def name_of(question, n):
    return f"{question} 64 MiB" if n == 4096 else f"{question} {n}"


def main(texts):
    rows = {}
    for question, (row, sizes) in ROWS.items():
        for n in sizes:
            name = name_of(question, n)
            if texts and not any(text in name for text in texts):
                continue
            best = float("inf")
            for number in range(PASSES):
                work, expected = row(n)
                if number == 0:
                    answer = np.asarray(work(), float)
                    tolerance = 1e-5 * max(1, n if np.ndim(answer) == 0 else np.sqrt(n))
                    assert answer.shape == np.shape(expected), name
                    assert (np.abs(answer - expected) <= tolerance * np.maximum(1, np.abs(expected))).all(), name
                best = min(best, sampled(work))
            rows[name] = best
    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    print(json.dumps({"numpy": np.__version__, "blas": f"{blas['name']} {blas['version']}", "rows": rows}))


if __name__ == "__main__":
    main(sys.argv[1:])
