"""Write files atomically, lock a folder, and open only regular files: no links, pipes or devices."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO


class NoFile(Exception):
    """The path is not a regular file."""


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file for reading, without ever blocking.

    Raises `NoFile` for a pipe, device or folder, and `OSError` for a symlink.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NoFile(f"{path} is not a regular file")
    return os.fdopen(descriptor, "rb")


def figures(folder: Path) -> list[Path]:
    """List what the handout in `folder` shows: pictures, and pages with a simulation."""
    return sorted(p for p in (folder / "figures").glob("*") if p.suffix in {".svg", ".html"})


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep out other processes that lock a folder, where the system and its file system can."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network file systems lock no folder
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def write_whole(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a file atomically: a reader sees the old content or the new, never a part.

    A file that is there keeps its permissions; a new one gets `mode`. An `OSError` names `path`, not the
    temporary file.
    """
    try:
        _write(path, data, mode)
    except OSError as e:
        raise OSError(e.errno, e.strerror, str(path)) from e


def _write(path: Path, data: bytes, mode: int) -> None:
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    try:
        with contextlib.suppress(FileNotFoundError):
            temporary.chmod(stat.S_IMODE(path.stat().st_mode))
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def remove_unfinished(folder: Path) -> None:
    """Delete the temporary files in a folder whose writers have ended."""
    for left in folder.glob(".*.tmp"):
        pid = left.suffixes[-2][1:] if len(left.suffixes) > 1 else ""
        if not (pid.isdigit() and _runs(int(pid))):
            left.unlink(missing_ok=True)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # it belongs to another user
        return True
    return True
