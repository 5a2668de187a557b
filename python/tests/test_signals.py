"""Promise: planned functions are functions of Python, which copy no array and tell their memory."""

import gc
import inspect
import pickle
import resource
import threading
import time
import tracemalloc
import weakref

import numpy as np
import pytest

import signals

BLOCK = (1000, 512)


def block(dtype=np.float32):
    return np.random.default_rng(1).normal(3, 2, BLOCK).astype(dtype)


def test_values():
    x = block()
    y = signals.standardised(x)
    assert y.dtype == np.float32 and y.shape == BLOCK
    expected = (x - x.mean(axis=0)) / x.std(axis=0)
    np.testing.assert_allclose(y, expected, rtol=1e-4, atol=1e-4)
    mean, deviation = signals.moments(np.arange(100.0), 2.0)
    assert (mean, deviation) == (99.0, pytest.approx(np.std(np.arange(100.0) * 2)))


def test_memory_is_known_before_the_call():
    f = signals.standardised
    # Means and deviations. Both blocks are computed where the result goes.
    assert (f.peak, f.lower_bound) == (4_096, 4_096)
    assert f.total_without_sharing >= f.peak
    assert f.extra_projected_mem == f.peak + 16_384
    assert signals.accumulate.peak == 0
    assert "centred" in f.plan and "PEAK" in f.plan
    assert f._repr_svg_().startswith("<svg")


def test_the_result_belongs_to_numpy_and_is_writable():
    y = signals.standardised(block())
    y[0, 0] = 7.0
    row = y[999]
    del y
    gc.collect()
    assert np.isfinite(row).all()


def test_arrays_are_written_where_they_lie():
    total, x = np.zeros(100), np.ones(100)
    address = total.ctypes.data
    assert signals.accumulate(total, x=x) is None
    signals.accumulate(total=total, x=x)
    assert total.ctypes.data == address and (total == 2.0).all()


def test_arguments_are_not_kept():
    x = np.arange(4)
    alive = weakref.ref(x)
    assert signals.greatest(x, 0) == 3
    del x
    gc.collect()
    assert alive() is None


def test_no_array_is_copied():
    x = block()
    assert signals.address(x) == x.ctypes.data
    part = np.zeros((3, *BLOCK), np.float32)[1]
    assert signals.address(part) == part.ctypes.data
    # The result is memory of the function's own, which NumPy borrows.
    assert not signals.standardised(x).flags.owndata
    tracemalloc.start()
    signals.standardised(x)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000


def test_results_are_freed():
    x, workspace = block(), signals.standardised.workspace()
    signals.standardised(x, workspace=workspace)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(100):
        signals.standardised(x, workspace=workspace)
    # In KiB: one hundred results would take 200_000.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000


class Old:
    """An array of a library that knows DLPack before version 1."""

    def __dlpack__(self, *, stream=None):
        return np.zeros(4, np.int64).__dlpack__()


class Older(Old):
    def __dlpack__(self, **options):
        return super().__dlpack__()


@pytest.mark.parametrize("array", [Old(), Older()])
def test_an_array_of_an_old_library_is_refused(array):
    with pytest.raises(TypeError) as error:
        signals.greatest(array, 0)
    text = f"`{type(array).__name__}` gives no DLPack tensor of version 1: NumPy does since version 2.1"
    assert str(error.value) == f"greatest(): argument `x`: {text}"


@pytest.mark.parametrize(
    "found, text",
    [
        (np.zeros((1000, 511), np.float32), "expected float32 (1000, 512), found float32 (1000, 511)"),
        (np.zeros(BLOCK), "expected float32 (1000, 512), found float64 (1000, 512)"),
        (np.zeros((512, 1000), np.float64), "expected float32 (1000, 512), found float64 (512, 1000)"),
    ],
)
def test_another_dtype_or_shape_is_refused(found, text):
    with pytest.raises(ValueError) as error:
        signals.standardised(found)
    assert str(error.value) == f"standardised(): argument `x`: {text}"


def test_a_transposed_array_is_refused():
    columns = np.zeros((512, 1000), np.float32).T
    with pytest.raises(ValueError) as error:
        signals.standardised(columns)
    text = "of shape [1000, 512], expected strides [512, 1], found [1, 1000]: pass `numpy.ascontiguousarray(a)`, which is a copy"
    assert str(error.value) == f"standardised(): argument `x`: {text}"
    signals.standardised(np.ascontiguousarray(columns))


def test_what_is_no_array_is_refused():
    with pytest.raises(TypeError) as error:
        signals.standardised([1.0, 2.0])
    assert str(error.value) == "standardised(): argument `x`: expected an array, float32 (1000, 512), found `list`"
    with pytest.raises(TypeError) as error:
        signals.moments(np.zeros(100), "2")
    assert str(error.value) == "moments(): argument `scale`: expected a float, found '2'"


def test_an_array_that_is_read_only_is_not_written():
    total = np.zeros(100)
    total.flags.writeable = False
    with pytest.raises(ValueError) as error:
        signals.accumulate(total, np.ones(100))
    text = "expected an array that may be written, found a read-only one"
    assert str(error.value) == f"accumulate(): argument `total`: {text}"
    assert (total == 0.0).all()
    signals.accumulate(np.zeros(100), total)


def test_arrays_that_share_memory_are_refused_if_one_is_written():
    both = np.zeros(150)
    with pytest.raises(ValueError) as error:
        signals.accumulate(both[:100], both[50:])
    text = "accumulate(): arguments `total` and `x` share memory, and `total` is written: pass a copy of one"
    assert str(error.value) == text
    apart = np.ones(200)
    signals.accumulate(apart[:100], apart[100:])
    assert apart.sum() == 300


def test_arrays_without_elements():
    assert signals.nothing(np.zeros((0, 3), np.float32), np.zeros(0, np.float32)) == 0.0


def test_an_error_is_an_exception_with_its_text():
    with pytest.raises(ValueError, match="^3 is less than 9$"):
        signals.greatest(np.arange(4), 9)


@pytest.mark.parametrize(
    "arguments, options, text",
    [
        ((), {}, "moments() misses the argument `x`"),
        ((np.zeros(100),), {}, "moments() misses the argument `scale`"),
        ((1, 2, 3), {}, "moments() takes 2 arguments, 3 were given"),
        ((1,), {"x": 1}, "moments() got argument `x` twice"),
        ((1, 2), {"y": 1}, "moments() has no argument `y`"),
        ((1, 2), {"workspace": 1}, "moments() expected a workspace: make one by moments.workspace()"),
    ],
)
def test_calls_are_checked_as_those_of_python(arguments, options, text):
    with pytest.raises(TypeError) as error:
        signals.moments(*arguments, **options)
    assert str(error.value) == text


def test_a_workspace_serves_many_calls():
    x, workspace = block(), signals.standardised.workspace()
    assert workspace.nbytes == signals.standardised.peak
    first = signals.standardised(x, workspace=workspace)
    second = signals.standardised(x, workspace=workspace)
    assert np.array_equal(first, second) and np.array_equal(first, signals.standardised(x))
    text = r"^moments\(\): this is a workspace of standardised: make one by moments.workspace\(\)$"
    with pytest.raises(ValueError, match=text):
        signals.moments(np.zeros(100), 1.0, workspace=workspace)


def test_two_calls_never_have_one_workspace():
    workspace = signals.moments.workspace()

    class Calls:
        """Calls the function again while its arguments are taken."""

        def __dlpack__(self, **options):
            return signals.moments(np.zeros(100), 1.0, workspace=workspace)

    with pytest.raises(RuntimeError) as error:
        signals.moments(Calls(), 1.0, workspace=workspace)
    assert str(error.value) == "moments(): argument `x`: moments(): another call uses this workspace"
    signals.moments(np.zeros(100), 1.0, workspace=workspace)


def test_names_of_functions_and_parameters_are_free():
    assert signals.held(np.arange(4), py=10, result=100) == 116


def test_other_threads_run_meanwhile():
    x, seen = block(), []
    stop = threading.Event()

    def count():
        while not stop.is_set():
            seen.append(time.perf_counter())
            time.sleep(0)

    thread = threading.Thread(target=count)
    thread.start()
    before = len(seen)
    deadline = time.monotonic() + 20
    # One call that lets others run is enough.
    while time.monotonic() < deadline:
        start = time.perf_counter()
        signals.standardised(x)
        end = time.perf_counter()
        if any(start < at < end for at in seen[before:]):
            break
    stop.set()
    thread.join()
    assert time.monotonic() < deadline


def test_functions_have_names_docs_and_signatures_and_are_pickled():
    f = signals.standardised
    assert (f.__name__, f.__module__.split(".")[0]) == ("standardised", "signals")
    assert f.__doc__.startswith("standardised(x: float32 (1000, 512)) -> float32 (1000, 512)\n\nShifts and scales each channel")
    assert list(inspect.signature(f).parameters) == ["x", "workspace"]
    assert repr(f) == f"<planned function standardised(x: float32 (1000, 512)) -> float32 (1000, 512): peak {f.peak} bytes>"
    assert pickle.loads(pickle.dumps(f)) is f
    # As of any class.
    assert isinstance(type(f).__module__, str) and isinstance(type(f).__doc__, str)
