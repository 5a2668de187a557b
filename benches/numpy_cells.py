"""Times NumPy's expressions of the benches' matrix: a request in JSON a line, and a reply a line.

The operands are those of `src/matrix/inputs.rs`. One thread.
"""

import os

for threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"

import gc
import json
import statistics
import sys
import time

import numpy as np

from numpy_rows import LEAST, MOST, aligned

DTYPES = {
    "u8": np.uint8,
    "i16": np.int16,
    "i32": np.int32,
    "i64": np.int64,
    "f32": np.float32,
    "f64": np.float64,
    "bool": np.bool_,
}


def operands(dtype, n):
    bits = np.arange(n * n, dtype=np.uint32) * np.uint32(2654435761) >> np.uint32(8)
    if dtype == "bool":
        first, second = np.zeros(n * n, bool), np.ones(n * n, bool)
        first[-1] = True
    elif dtype in ("f32", "f64"):
        first, second = bits / 2**23 - 1, bits / 2**24 + 1
    else:
        first, second = bits % 113, bits % 7 + 1
    return [aligned(numbers.astype(DTYPES[dtype]).reshape(n, n)) for numbers in (first, second)]


def compiled(text, names):
    """A function without arguments, whose names are local to it, as in a program. Only `out[..] = ..` is a statement."""
    body = text if text.startswith("out[") else f"return {text}"
    scope = {}
    exec(f"def make({', '.join(names)}):\n def work():\n  {body}\n return work", scope)
    return scope["make"](**names)


def median(work, seconds, sample):
    times = 1
    while True:
        start = time.perf_counter()
        for _ in range(times):
            work()
        took = time.perf_counter() - start
        if took * 4 >= sample:
            break
        times *= 2
    times = max(1, int(times * sample / took))
    samples, begin = [], time.perf_counter()
    while len(samples) < LEAST or (len(samples) < MOST and time.perf_counter() - begin < seconds):
        start = time.perf_counter()
        for _ in range(times):
            work()
        samples.append((time.perf_counter() - start) / times)
    return statistics.median(samples)


def reply(request):
    of, into = request["dtypes"]
    n = request["n"]
    a, b = operands(of, n)
    out = operands(into, n)[1]
    work = compiled(request["work"], {"np": np, "a": a, "b": b, "out": out, "n": n})
    if request["pass"] == 0:
        answer = work()
        answer = np.asarray(out if answer is None else answer).astype(float).reshape(-1)
        return {"len": len(answer), "first": answer[0], "last": answer[-1], "sum": answer.sum()}
    return {"seconds": median(work, request["pass"], request["sample"])}


gc.disable()
for line in sys.stdin:
    try:
        answer = reply(json.loads(line))
    except Exception as why:
        answer = {"error": repr(why)}
    print(json.dumps(answer), flush=True)
