"""An array larger than memory, in tasks whose memory is known before they run.

    python run.py                                 16 chunks of 2 MB, in processes of this machine
    python run.py --chunks 10000 --executor dask  20 GB, on Dask; `ray` is another executor
    python run.py --kill                          a worker is killed in the middle

Each task computes the energy of 512 columns of a chunk, by a planned function. What cubed cannot know of a function, the memory that
it takes besides its arguments and its result, is a constant of this one: `energy.extra_projected_mem`. So cubed refuses before the
launch what would not fit, and runs what does.
"""

import argparse
import os
import signal
import tempfile
import warnings
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import cubed
import numpy as np
import zarr
from columns import energy
from cubed.runtime.create import create_executor
from cubed.runtime.types import Callback

# The system's allocator gives large blocks back when they are freed. Workers inherit it.
os.environ["MALLOC_MMAP_THRESHOLD_"] = "131072"
os.environ["MALLOC_ARENA_MAX"] = "1"

CHUNK = (1000, 512)
MB = 1_000_000
# Python's own objects grow while tasks run: by 0.5 MB, as measured.
PYTHON = 2 * MB


def make(path, chunks):
    """Writes the array, a chunk at a time."""
    rows = CHUNK[0]
    array = zarr.create_array(path, shape=(chunks * rows, CHUNK[1]), chunks=CHUNK, dtype="float32")
    for chunk in range(chunks):
        array[chunk * rows : (chunk + 1) * rows] = drawn(chunk)


def drawn(chunk):
    return np.random.default_rng(chunk).normal(chunk, 2, CHUNK).astype(np.float32)


@contextmanager
def executor(name):
    """Gives an executor with two workers, which end with it."""
    if name == "dask":
        from dask.distributed import LocalCluster

        options = dict(n_workers=2, threads_per_worker=1, memory_limit="2GB", host="127.0.0.1", dashboard_address=None)
        with LocalCluster(**options) as cluster:
            yield create_executor("dask", dict(compute_kwargs=dict(address=cluster.scheduler_address)))
    elif name == "ray":
        # A cluster of this machine alone, on the loopback address.
        os.environ["RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"] = "0"
        import ray

        ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
        try:
            yield create_executor("ray")
        finally:
            ray.shutdown()
    else:
        yield create_executor("processes", dict(max_workers=2))


class Peaks(Callback):
    """Notes the most memory that any worker had, as its system tells it."""

    def __init__(self):
        self.most = 0

    def on_task_end(self, event):
        self.most = max(self.most, event.peak_measured_mem_end or 0)


def mapped(path, spec, function, extra_projected_mem=energy.extra_projected_mem):
    """Returns a row for each chunk, not computed yet."""
    x = cubed.from_zarr(str(path), spec=spec)
    chunks = ((1,) * x.numblocks[0], (CHUNK[1],))
    return cubed.map_blocks(function, x, dtype=np.float32, chunks=chunks, extra_projected_mem=extra_projected_mem)


def first_row(x):
    """Has the arguments and the result of `energy`, and takes no memory."""
    return x[:1].copy() if energy.peak else None


def reserved_mem(path, spec):
    """Returns the memory that a worker takes besides what cubed projects: Python, its modules, copies of the reader of files."""
    peaks = Peaks()
    array = mapped(path, spec(allowed_mem="1GB", reserved_mem=0), first_row, 0)
    array.compute(callbacks=[peaks])
    return peaks.most - array.plan().max_projected_mem + PYTHON


def killed_once(marker, x):
    """The first call ends the worker, as a system does that has no more memory."""
    try:
        os.close(os.open(marker, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return energy(x)
    os.kill(os.getpid(), signal.SIGKILL)


def computed(array, peaks):
    """Computes the array. Where the executor gives up with a worker, only what is missing is computed again."""
    try:
        return array.compute(callbacks=[peaks])
    except BrokenProcessPool:
        print("  the pool of processes broke: what was written stays, and the rest is computed")
        return array.compute(callbacks=[peaks], resume=True)


def run(arguments, folder):
    path = folder / "x.zarr"
    make(path, arguments.chunks)
    function = partial(killed_once, str(folder / "killed")) if arguments.kill else energy
    print(f"{energy}")
    with executor(arguments.executor) as workers:
        spec = partial(cubed.Spec, work_dir=str(folder), executor=workers)
        reserved = reserved_mem(path, spec)

        refusal = None
        try:
            mapped(path, spec(allowed_mem=reserved + 4 * MB, reserved_mem=reserved), energy).compute()
        except ValueError as error:
            refusal = error
        assert refusal, "4 MB are not enough"
        print(f"4 MB are refused before the launch: {refusal}")

        peaks = Peaks()
        array = mapped(path, spec(allowed_mem=reserved + 9 * MB, reserved_mem=reserved), function)
        projected = array.plan().max_projected_mem
        result = computed(array, peaks)

    print(f"{'executor':12}{'reserved':>12}{'projected':>12}{'measured':>12}{'allowed':>12}   MB, the whole worker")
    figures = [reserved, projected, peaks.most, reserved + 9 * MB]
    print(f"{arguments.executor:12}" + "".join(f"{bytes / MB:12.1f}" for bytes in figures))
    expected = np.concatenate([energy(drawn(chunk)) for chunk in range(arguments.chunks)])
    assert np.array_equal(result, expected), "the same bits as in this process"
    assert peaks.most <= projected, "the measured peak is within the projection"
    if arguments.kill:
        assert (folder / "killed").exists()
        print("a worker was killed: the result is the same")


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chunks", type=int, default=16, help="10000 are 20 GB")
    parser.add_argument("--executor", choices=["processes", "dask", "ray"], default="processes")
    parser.add_argument("--kill", action="store_true", help="kill a worker in the middle")
    parser.add_argument("--folder", type=Path, help="where the array is written; a temporary folder, unless it is said")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        run(arguments, Path(folder))
