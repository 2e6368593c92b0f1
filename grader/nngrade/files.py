"""Files written whole or not at all, and opened only if they are what they seem."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO


class NoFile(Exception):
    """A path leads to something else than a regular file."""


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file, never waiting: `NoFile` for a pipe, device or folder, `OSError` for a link."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NoFile(f"{path} is no ordinary file")
    return os.fdopen(descriptor, "rb")


def write_whole(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a file so that at any instant the old content or the new is there, and nothing between.

    An `OSError` names the file, and not the temporary one beside it.
    """
    try:
        _write(path, data, mode)
    except OSError as e:
        raise OSError(e.errno, e.strerror, str(path)) from e


def _write(path: Path, data: bytes, mode: int) -> None:
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
