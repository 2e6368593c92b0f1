"""Read a process's state and CPU time from /proc (Linux)."""

from __future__ import annotations

import os


def state_and_cpu(pid: int) -> tuple[str, float]:
    """Return a process's state, as the letter that Linux uses for it, and its CPU time in seconds.

    Return "X" and 0 if there is no such process, or the system is not Linux.
    """
    try:
        with open(f"/proc/{pid}/stat") as file:
            words = file.read().rpartition(")")[2].split()
    except OSError:
        return "X", 0.0
    return words[0], (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")
