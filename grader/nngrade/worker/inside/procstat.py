"""What the kernel says of a process: whether it could run, and how long it did."""

from __future__ import annotations

import os


def state_and_cpu(pid: int) -> tuple[str, float]:
    """Its state in a letter, as Linux has it, and the seconds of processor that it has had.

    "X" and 0 where there is no such process, or no Linux.
    """
    try:
        with open(f"/proc/{pid}/stat") as file:
            words = file.read().rpartition(")")[2].split()
    except OSError:
        return "X", 0.0
    return words[0], (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")
