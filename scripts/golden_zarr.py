"""Arrays of Zarr by Python's zarr, for zarr/tests/zarr.rs.

    python scripts/golden_zarr.py write FOLDER   writes arrays for haversack to read: zarr/tests/data
    python scripts/golden_zarr.py check FOLDER   reads the arrays that its tests wrote

Element number i has the value 7 * i % 50, or says whether 7 * i % 50 is odd; an imaginary part is i.
"""

import sys
from pathlib import Path

import numcodecs
import numpy as np
import zarr
from zarr.codecs import BloscCodec, BytesCodec, Crc32cCodec, GzipCodec, ZstdCodec

DTYPES = (
    "bool uint8 uint16 uint32 uint64 int8 int16 int32 int64 float16 float32 float64 complex64 complex128"
).split()
SHAPE, CHUNK = (3, 4), (2, 3)


def values(dtype, shape=SHAPE):
    i = np.arange(np.prod(shape)).reshape(shape)
    if dtype == "bool":
        return 7 * i % 50 % 2 == 1
    if np.dtype(dtype).kind == "c":
        return (7 * i % 50 + 1j * i).astype(dtype)
    return (7 * i % 50).astype(dtype)


# name: the dtype, and how the array is made
KINDS = {
    "default": ("float32", {}),
    "plain": ("float32", {"compressors": None}),
    "gzip": ("float32", {"compressors": GzipCodec()}),
    "zstd_with_checksum": ("float32", {"compressors": ZstdCodec(level=9, checksum=True)}),
    "crc32c": ("float32", {"compressors": [ZstdCodec(), Crc32cCodec()]}),
    "big_endian": ("uint16", {"serializer": BytesCodec(endian="big")}),
    "shards": ("float32", {"shards": CHUNK, "chunks": (1, 3)}),
    "transposed": ("float32", {"filters": [zarr.codecs.TransposeCodec(order=(1, 0))]}),
    "keys_of_v2": ("float32", {"chunk_key_encoding": {"name": "v2", "separator": "/"}}),
    "blosc": ("float32", {"compressors": BloscCodec()}),
    "v2_blosc": ("float32", {"zarr_format": 2, "compressors": numcodecs.Blosc()}),
    "v2": ("float32", {"zarr_format": 2}),
    "v2_plain": ("float32", {"zarr_format": 2, "compressors": None}),
    "v2_big_endian": (">u2", {"zarr_format": 2}),
    "v2_columns_first": ("float32", {"zarr_format": 2, "order": "F"}),
}


def write(folder):
    for dtype in DTYPES:
        zarr.create_array(folder / "dtypes" / dtype, data=values(dtype), chunks=SHAPE, compressors=None)
    for name, (dtype, how) in KINDS.items():
        how = {"chunks": CHUNK, **how}
        zarr.create_array(folder / name, data=values(dtype), **how)
    holes = zarr.create_array(folder / "holes", shape=SHAPE, chunks=CHUNK, dtype="int32", fill_value=-1)
    holes[:2, :3] = values("int32")[:2, :3]
    zarr.create_array(folder / "text", data=np.array(["a", "b"]), chunks=(2,))
    zarr.create_group(folder / "group")


def check(folder):
    for dtype in DTYPES:
        array = zarr.open_array(folder / "dtypes" / dtype, mode="r")
        assert array.dtype == dtype and array.chunks == CHUNK, array.info
        np.testing.assert_array_equal(array[:], values(dtype))
    for name in ["plain", "zstd", "rows"]:
        array = zarr.open_array(folder / name, mode="r")
        np.testing.assert_array_equal(array[:], values("float32", (10, 4)))
    # Arrays of this script, in which a chunk of threes was written, or rows were appended.
    for name in KINDS:
        array = zarr.open_array(folder / "changed" / name, mode="r")
        expected = values(array.dtype)
        expected[2:, :3] = 3
        np.testing.assert_array_equal(array[:], expected)
    appended = zarr.open_array(folder / "appended", mode="r")
    np.testing.assert_array_equal(appended[:], values("float32", (10, 4)))
    print(f"zarr {zarr.__version__}: {len(list(folder.rglob('zarr.json')))} arrays of haversack were read")


if __name__ == "__main__":
    {"write": write, "check": check}[sys.argv[1]](Path(sys.argv[2]))
