"""Packs tasks onto machines, by exact memory and by guesses: how many machines, and how many tasks are killed.

    python packing.py

A pipeline of 10,000 tasks, in three stages, over an array of 2.6 TB in chunks of 262 MB. What a function takes besides its argument and
its result is a constant of the module `columns`; no function runs here. A task takes what cubed projects: Python, two copies of the
argument, two of the result, and that constant.

A machine has 16 processors and 16 GB. It starts the next task when a processor is free and the assumed memory fits. Where the tasks
of a machine take more than it has, the system kills the one that takes most, and it starts again with twice the assumption. The numbers
are drawn with a fixed seed, so the output is always the same.
"""

import heapq
import random

import columns

GB = 1_000_000_000
CHUNK = 65_536 * 1000 * 4
PYTHON = 100_000_000
MACHINE, PROCESSORS = 16 * GB, 16

# Number of tasks, bytes of the result, mean seconds, function.
STAGES = [
    (4_000, CHUNK, 20, columns.standardised),
    (3_000, CHUNK, 30, columns.repaired),
    (3_000, 4_000_000, 60, columns.covariances),
]


def memory(result, extra):
    return PYTHON + 2 * CHUNK + 2 * result + extra


def tasks():
    """Returns memory, result and seconds of each task, in the order in which they are ready."""
    draw = random.Random(7)
    all_tasks = [
        (memory(result, function.extra_projected_mem), result, draw.lognormvariate(0, 0.5) * seconds)
        for number, result, seconds, function in STAGES
        for _ in range(number)
    ]
    draw.shuffle(all_tasks)
    return all_tasks


class Machine:
    """A machine, and the tasks that run on it: by number, the task and its assumed memory."""

    def __init__(self):
        self.running = {}

    def takes(self, assumed):
        """Says whether a task fits: one that is alone always does."""
        left = MACHINE - sum(guess for _, guess in self.running.values())
        return len(self.running) < PROCESSORS and (assumed <= left or not self.running)

    def killed(self):
        """Ends the tasks that take most, until the others have room, and returns them."""
        ended = []
        while sum(task[0] for task, _ in self.running.values()) > MACHINE:
            victim = max(self.running, key=lambda number: self.running[number][0][0])
            ended.append(self.running.pop(victim))
        return ended


def packed(all_tasks, count, assumed):
    """Runs all tasks on so many machines. Returns the seconds that it takes, and the number of killed tasks."""
    machines = [Machine() for _ in range(count)]
    waiting = [(task, assumed(task)) for task in reversed(all_tasks)]
    idle, events, kills, now, number = list(machines), [], 0, 0.0, 0
    while waiting or events:
        while idle and waiting:
            machine = idle[-1]
            if not machine.takes(waiting[-1][1]):
                idle.pop()
                continue
            number += 1
            machine.running[number] = waiting.pop()
            heapq.heappush(events, (now + machine.running[number][0][2], number, machine))
            ended = machine.killed()
            kills += len(ended)
            waiting += [(task, 2 * guess) for task, guess in ended]
        now, ended, machine = heapq.heappop(events)
        if machine.running.pop(ended, None) and machine not in idle:
            idle.append(machine)
    return now, kills


def machines_within(all_tasks, seconds, assumed):
    """Returns the least number of machines that are done in time."""
    low, high = 1, 512
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if packed(all_tasks, middle, assumed)[0] <= seconds else (middle + 1, high)
    return low


LARGEST = max(memory(result, function.extra_projected_mem) for _, result, _, function in STAGES)
GUESSES = {
    "exact: the constants": lambda task: task[0],
    "the largest task, for all": lambda task: LARGEST,
    "a function takes nothing": lambda task: memory(task[1], 0),
    "one task a processor": lambda task: MACHINE // PROCESSORS,
}

if __name__ == "__main__":
    all_tasks = tasks()
    for _, result, _, function in STAGES:
        extra = function.extra_projected_mem
        print(f"{function.__name__:14} extra {extra / 1e6:8.2f} MB, a task {memory(result, extra) / 1e6:8.1f} MB")
    print(f"\n{'assumed memory':28}{'machines for 10 minutes':>26}{'killed tasks':>16}")
    for name, assumed in GUESSES.items():
        machines = machines_within(all_tasks, 600, assumed)
        print(f"{name:28}{machines:>26}{packed(all_tasks, machines, assumed)[1]:>16}")
