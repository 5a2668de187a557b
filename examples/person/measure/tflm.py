"""Measures the person detector in TensorFlow Lite Micro: the bytes of its arena, and its outputs for a hundred pictures.

    pip install tflite-micro
    python measure/tflm.py > data/tflm.csv

The pictures are those of src/samples.rs. Logits are the outputs of the model without its last operator, the softmax.
"""

import importlib.metadata
import pathlib
import re
import subprocess
import sys

import numpy as np
from tflite_micro.python.tflite_micro import runtime
from tflite_micro.tensorflow.lite.micro.python import schema_py_generated as schema

HERE = pathlib.Path(__file__).resolve().parent.parent
MODEL = (HERE / "data" / "person_detect.tflite").read_bytes()
PHOTOGRAPHS = ["astronaut", "camera", "chelsea", "coffee"]
NOISE = [0, 16, 48, 96, 255]
SIDE = 96


def without_softmax(model):
    """Returns the model without its last operator."""
    import flatbuffers

    graph = schema.ModelT.InitFromObj(schema.Model.GetRootAsModel(model, 0))
    last = graph.subgraphs[0].operators.pop()
    graph.subgraphs[0].outputs = last.inputs
    builder = flatbuffers.Builder(len(model))
    builder.Finish(graph.Pack(builder), b"TFL3")
    return bytes(builder.Output())


def pattern(form):
    row, column = np.mgrid[:SIDE, :SIDE]
    if form % 4 == 0:
        return np.full((SIDE, SIDE), form * 255 // 16)
    return ((row * row + column * column) >> (form // 2)) & 255


def noise(seed):
    numbers = np.empty(SIDE * SIDE, np.int64)
    for i in range(numbers.size):
        seed ^= seed << 13 & 0xFFFFFFFF
        seed ^= seed >> 17
        seed ^= seed << 5 & 0xFFFFFFFF
        numbers[i] = seed >> 8
    return numbers.reshape(SIDE, SIDE)


def sample(number, photographs):
    """Returns a picture by its number."""
    kind, form = number % 5, number // 5
    grey = (photographs + [pattern(form)])[kind].astype(np.int64)
    rows = np.arange(SIDE)[:: -1 if form & 1 else 1]
    columns = (np.arange(SIDE)[:: -1 if form & 2 else 1] + 7 * form) % SIDE
    grey = grey[np.ix_(rows, columns)]
    strength = NOISE[form // 4]
    grey = grey + noise(number + 1) % (2 * strength + 1) - strength
    return (np.clip(grey, 0, 255) - 128).astype(np.int8)


def run(interpreter, picture):
    interpreter.set_input(picture.reshape(1, SIDE, SIDE, 1), 0)
    interpreter.invoke()
    return [int(x) for x in interpreter.get_output(0).reshape(-1)]


def arena():
    """Returns the bytes of the whole arena, of its activations, and of what initialisation adds. The library writes them to stderr."""
    if sys.argv[1:] == ["--arena"]:
        runtime.Interpreter.from_bytes(MODEL, arena_size=300_000).print_allocations()
        sys.exit()
    written = subprocess.run([sys.executable, __file__, "--arena"], capture_output=True, text=True, check=True)
    written = written.stdout + written.stderr
    return [int(re.search(rf"allocation {part} (\d+)", written)[1]) for part in ("total", "head", "tail")]


def main():
    total, head, tail = arena()
    version = importlib.metadata.version("tflite-micro")
    print(f"# TensorFlow Lite Micro {version}: arena {total}, head {head}, tail {tail}")
    print("# picture, logit of no person, logit of a person, share of no person, share of a person")
    photographs = []
    for name in PHOTOGRAPHS:
        file = (HERE / "pictures" / f"{name}.pgm").read_bytes()
        photographs.append(np.frombuffer(file[13:], np.uint8).reshape(SIDE, SIDE))
    whole = runtime.Interpreter.from_bytes(MODEL, arena_size=300_000)
    cut = runtime.Interpreter.from_bytes(without_softmax(MODEL), arena_size=300_000)
    for number in range(100):
        picture = sample(number, photographs)
        print(", ".join(map(str, [number, *run(cut, picture), *run(whole, picture)])))


main()
