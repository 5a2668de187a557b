"""Measures the memory of each rank from outside, and compares it with the projection of the program.

    python3 memory.py FOLDER    the programs `base`, `heat` and `kmeans` of that folder, on four ranks

`base` is what MPI takes by itself. The others project what they take besides, from constants. The system tells the peak of a process
(`ru_maxrss`) to the one that started it.
"""

import os
import re
import subprocess
import sys

MB = 1_000_000
# MPI's own buffers grow with messages: by 0.3 MB, as measured.
MESSAGES = MB
# Without its modules, Python takes less memory than any rank: a process begins with the peak of the one that starts it.
PYTHON = [sys.executable, "-I", "-S"]


def started(program):
    """Runs a program as this rank, and tells its peak."""
    process = os.posix_spawn(program, [program], os.environ)
    _, status, usage = os.wait4(process, 0)
    rank = os.environ["OMPI_COMM_WORLD_RANK"]
    os.write(2, f"rank {rank}: measured {usage.ru_maxrss * 1024}\n".encode())
    sys.exit(os.waitstatus_to_exitcode(status))


def figures(program):
    """Returns what each rank projected, and what was measured."""
    command = ["mpirun", "-n", "4", *PYTHON, os.path.abspath(__file__), "--rank", program]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr
    found = {kind: [0] * 4 for kind in ("projected", "measured")}
    for rank, kind, value in re.findall(r"rank (\d): (projected|measured) (\d+)", run.stderr):
        found[kind][int(rank)] = int(value)
    assert all(found["projected"] + found["measured"]), run.stderr
    return found["projected"], found["measured"]


def main(folder):
    base = max(figures(f"{folder}/base")[1])
    print(f"MPI itself: {base / MB:.1f} MB, and {MESSAGES / MB:.0f} MB for messages\n")
    print("| program | rank | arrays, workspace, stack | projected | measured |\n| --- | --- | ---: | ---: | ---: |")
    exceeded = False
    for program in ("heat", "kmeans"):
        for rank, (own, measured) in enumerate(zip(*figures(f"{folder}/{program}"))):
            projected = base + MESSAGES + own
            print(f"| {program} | {rank} | {own / MB:.1f} | {projected / MB:.1f} | {measured / MB:.1f} |")
            exceeded |= measured > projected
    assert not exceeded, "a rank took more than was projected"


if sys.argv[1] == "--rank":
    started(sys.argv[2])
else:
    main(sys.argv[1])
