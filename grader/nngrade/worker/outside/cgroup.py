"""A control group around each job's workers: one bound on the memory and the threads of all of them.

Limits by process hold each worker; a group (cgroup v2) holds what they take together, with what the kernel
keeps for them, and ends with everything in it. A run may divide a group only if it was left to it:
`systemd-run --user --scope -p Delegate=yes nngrade grade …`, or a container with its own. A group with parts
cannot hold processes itself, so the grader moves into a part of its own first.

Source: https://docs.kernel.org/admin-guide/cgroup-v2.html, "Delegation" and "No Internal Process Constraint".
"""

from __future__ import annotations

import contextlib
import itertools
import os
import time
from collections.abc import Iterator
from pathlib import Path

MOUNT = Path("/sys/fs/cgroup")
CONTROLLERS = ("memory", "pids")
PREFIX = "nngrade-"
# A job has at most three workers at a time; the zygote and the libraries that they share take the rest.
WORKERS, SHARED_MIB, TASKS = 3, 512, 64
EMPTY_SECONDS = 2.0
_numbers = itertools.count()


def own_group() -> Path | None:
    """The group that this process is in; none where there is no cgroup v2 with what is needed."""
    try:
        lines = Path("/proc/self/cgroup").read_text("utf-8").splitlines()
        group = next(MOUNT / line[4:] for line in lines if line.startswith("0::/"))
        there = (group / "cgroup.controllers").read_text("utf-8").split()
    except (OSError, StopIteration):
        return None
    return group if set(CONTROLLERS) <= set(there) else None


def delegated(group: Path | None) -> bool:
    """Whether this process may divide the group: it can write there, and is alone in it."""
    if group is None or not _left_to_us(group):
        return False
    names = ("", "cgroup.procs", "cgroup.subtree_control")
    if not all(os.access(group / name, os.W_OK) for name in names):
        return False
    is_root = not (group / "cgroup.type").exists()  # it alone may hold processes beside its parts
    return is_root or _words(group / "cgroup.procs") == [str(os.getpid())]


def _left_to_us(group: Path) -> bool:
    """Root can write to every group, so where it runs systemd has to have said whose it is."""
    if os.geteuid() != 0 or group == MOUNT:
        return True
    for name in ("user.delegate", "trusted.delegate"):
        with contextlib.suppress(OSError):
            if os.getxattr(group, name) == b"1":
                return True
    return False


def _words(file: Path) -> list[str]:
    return file.read_text("utf-8").split()


@contextlib.contextmanager
def divided() -> Iterator[Path | None]:
    """Divide this process's group: meanwhile `Group`s can be made in it. Gives none where it may not."""
    group = own_group()
    if group is None or not delegated(group):
        yield None
        return
    for left in group.glob(PREFIX + "*"):  # of a run that was killed
        _remove(left)
    switch = group / "cgroup.subtree_control"
    missing = [name for name in CONTROLLERS if name not in _words(switch)]
    home = group / f"{PREFIX}{os.getpid()}"
    place: Path | None = None
    with contextlib.suppress(OSError):  # somebody else came in meanwhile
        home.mkdir()
        _write(home / "cgroup.procs", "0")
        _write(switch, " ".join("+" + name for name in missing))
        place = group
    try:
        yield place
    finally:
        for left in group.glob(PREFIX + "*"):  # of a job that was killed; what is in use stays
            _remove(left)
        with contextlib.suppress(OSError):
            _write(switch, " ".join("-" + name for name in missing))
            _write(group / "cgroup.procs", "0")
            _remove(home)


class Group:
    """A part of a divided group, for a zygote and its workers."""

    def __init__(self, within: Path, memory_mib: int) -> None:
        """Make it, for workers that may take so much memory each."""
        self._path = within / f"{PREFIX}{os.getpid()}-{next(_numbers)}"
        self._path.mkdir()
        most = (WORKERS * memory_mib + SHARED_MIB) * 2**20
        for name, limit in (("memory.max", most), ("memory.swap.max", 0), ("pids.max", TASKS)):
            if (self._path / name).exists():  # without swap the kernel may not count it
                _write(self._path / name, str(limit))

    def enter(self) -> None:
        """Move this process in, and all that it will start."""
        _write(self._path / "cgroup.procs", "0")

    def close(self) -> None:
        """End everything in it, and the group."""
        _end(self._path)


def _end(group: Path) -> None:
    with contextlib.suppress(OSError):  # before Linux 5.14: the zygote ends its own
        _write(group / "cgroup.kill", "1")
    deadline = time.monotonic() + EMPTY_SECONDS
    while not _remove(group) and time.monotonic() < deadline:
        time.sleep(0.001)


def _write(file: Path, text: str) -> None:
    # The kernel's files are there from the start: never create one.
    with open(file, "r+", encoding="utf-8") as f:
        f.write(text)


def _remove(group: Path) -> bool:
    try:
        group.rmdir()
    except FileNotFoundError:
        return True
    except OSError:  # not empty
        return False
    return True
