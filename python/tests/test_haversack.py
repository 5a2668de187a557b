"""Promise: the footprint of an array is a number before there is one."""

import numpy as np
import pytest

import haversack


def test_footprint():
    assert haversack.footprint("float32", (1000, 512)) == np.zeros((1000, 512), "float32").nbytes == 2_048_000
    assert haversack.footprint(np.int8, 7) == 7
    assert haversack.footprint(np.dtype([("a", "i4"), ("b", "f8")]), [3]) == 36
    assert haversack.footprint("f8", ()) == 8
    assert haversack.footprint("f8", (0, 2**62)) == 0


def test_lengths_that_no_memory_has():
    with pytest.raises(OverflowError, match=r"^no memory has room for 8 bytes times \(4294967296, 4294967296\)$"):
        haversack.footprint("f8", (2**32, 2**32))
    with pytest.raises(ValueError, match="^an axis has no length of -1$"):
        haversack.footprint("f8", (-1,))
