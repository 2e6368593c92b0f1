"""Control groups (cgroup v2): one limit on the memory and the threads of all workers of a job.

Limits by process bound each worker. A group also bounds what the workers take together, kernel memory
included, and killing the group kills everything in it. The grader may make groups only inside one that is
delegated to it: `systemd-run --user --scope -p Delegate=yes nngrade grade …`, or a container with a cgroup of
its own. A group that has subgroups cannot hold processes, so the grader first moves into a subgroup.

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
# A job has at most five workers at a time: its own, two that see no hidden input, one with stand-ins, and a
# fresh one. SHARED_MIB is for the zygote and the libraries that they share.
WORKERS, SHARED_MIB, TASKS = 5, 512, 64
EMPTY_SECONDS = 2.0
_numbers = itertools.count()


def own_group() -> Path | None:
    """Return the group that this process is in, or None without cgroup v2 or one of the `CONTROLLERS`."""
    try:
        lines = Path("/proc/self/cgroup").read_text("utf-8").splitlines()
        group = next(MOUNT / line[4:] for line in lines if line.startswith("0::/"))
        there = (group / "cgroup.controllers").read_text("utf-8").split()
    except (OSError, StopIteration):
        return None
    return group if set(CONTROLLERS) <= set(there) else None


def delegated(group: Path | None) -> bool:
    """Return whether this process may make subgroups: the group is delegated to it, and holds no other."""
    if group is None or not _left_to_us(group):
        return False
    names = ("", "cgroup.procs", "cgroup.subtree_control")
    if not all(os.access(group / name, os.W_OK) for name in names):
        return False
    is_root = not (group / "cgroup.type").exists()  # may hold processes and subgroups
    return is_root or _words(group / "cgroup.procs") == [str(os.getpid())]


def _left_to_us(group: Path) -> bool:
    """Return whether the group was delegated to us. Root can write to every group, so it looks for a mark."""
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
    """Prepare this process's group for subgroups: yield it, or None if this process may not divide it.

    Until the end of the block `Group(within=…)` can make subgroups in it.
    """
    group = own_group()
    if group is None or not delegated(group):
        yield None
        return
    for left in group.glob(PREFIX + "*"):  # left by a run that was killed
        _remove(left)
    switch = group / "cgroup.subtree_control"
    missing = [name for name in CONTROLLERS if name not in _words(switch)]
    home = group / f"{PREFIX}{os.getpid()}"
    place: Path | None = None
    with contextlib.suppress(OSError):  # another process entered the group meanwhile
        home.mkdir()
        _write(home / "cgroup.procs", "0")
        _write(switch, " ".join("+" + name for name in missing))
        place = group
    try:
        yield place
    finally:
        for left in group.glob(PREFIX + "*"):  # left by a job that was killed; one in use stays
            _remove(left)
        with contextlib.suppress(OSError):
            _write(switch, " ".join("-" + name for name in missing))
            _write(group / "cgroup.procs", "0")
            _remove(home)


class Group:
    """A control group for one zygote and its workers."""

    def __init__(self, within: Path, memory_mib: int) -> None:
        """Make the group in `within`, for workers that may take `memory_mib` MiB each."""
        self._path = within / f"{PREFIX}{os.getpid()}-{next(_numbers)}"
        self._path.mkdir()
        most = (WORKERS * memory_mib + SHARED_MIB) * 2**20
        for name, limit in (("memory.max", most), ("memory.swap.max", 0), ("pids.max", TASKS)):
            if (self._path / name).exists():  # memory.swap.max may be missing
                _write(self._path / name, str(limit))

    def enter(self) -> None:
        """Move this process into the group; processes that it starts later are in the group too."""
        _write(self._path / "cgroup.procs", "0")

    def close(self) -> None:
        """Kill everything in the group, and remove it."""
        _end(self._path)


def _end(group: Path) -> None:
    with contextlib.suppress(OSError):  # no such file before Linux 5.14
        _write(group / "cgroup.kill", "1")
    deadline = time.monotonic() + EMPTY_SECONDS
    while not _remove(group) and time.monotonic() < deadline:
        time.sleep(0.001)


def _write(file: Path, text: str) -> None:
    # The kernel provides these files: "r+" never creates one.
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
