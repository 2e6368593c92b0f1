"""Read a process's CPU time, and how long it waited for a core, from /proc (Linux)."""

from __future__ import annotations

import os


def cpu_and_delay(pid: int) -> tuple[float, float]:
    """Return the CPU seconds of a process, and the seconds that its main thread was ready but had no core.

    Return zeros if there is no such process, or the system is not Linux.
    """
    try:
        with open(f"/proc/{pid}/stat") as file:
            words = file.read().rpartition(")")[2].split()
        with open(f"/proc/{pid}/schedstat") as file:
            delay = int(file.read().split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0, 0.0
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK"), delay
