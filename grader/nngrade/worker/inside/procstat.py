"""Read from /proc what a process's threads have done with their time (Linux)."""

from __future__ import annotations

import os


def cpu_and_delay(pid: int) -> tuple[float, float]:
    """Return two numbers of seconds of a process.

    The first is the CPU time of its threads other than the main one, a few hundredths less than it is. The
    second is how long its main thread was ready to run but had no core. Both are 0 if there is no such
    process, or the system does not say.
    """
    try:
        with open(f"/proc/{pid}/stat") as file:
            words = file.read().rpartition(")")[2].split()
        with open(f"/proc/{pid}/schedstat") as file:
            main, delay = (int(word) / 1e9 for word in file.read().split()[:2])
    except (OSError, ValueError):
        return 0.0, 0.0
    ticks = os.sysconf("SC_CLK_TCK")
    everything = (int(words[11]) + int(words[12])) / ticks
    return max(0.0, everything - main - 4 / ticks), delay
