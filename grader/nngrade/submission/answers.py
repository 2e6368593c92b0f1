"""Read and write a student's answers to questions: `answers.toml`, a line for each question.

    xor_lines = "b"
    update = 0.25
    reflection = "The loss fell, because …"

The file comes from outside. It is limited in size, only parsed, and at worst costs its own questions.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from nngrade.errors import UsageError
from nngrade.files import NoFile, locked, open_regular, write_whole
from nngrade.text import one_line

NAME = "answers.toml"
SIZE_MAX = 64 * 1024
# `tomllib` takes memory by the square of a key's parts, as in a.b.c = 1.
DOTS_MAX = 500
# What is read from a folder or a link of that name.
NOT_A_FILE = b"\0"


class Unreadable(Exception):
    """A file of answers that cannot be read; the text is a sentence for the student."""


def answers_path(folder: Path) -> Path:
    """Return the path of a folder's file of answers; like other files, it may be named Answers.toml."""
    path = folder / NAME
    if path.exists() or path.is_symlink() or not folder.is_dir():
        return path
    return next((e for e in sorted(folder.iterdir()) if e.name.casefold() == NAME), path)


def read_answers(path: Path) -> bytes | None:
    """Return a file of answers, or None without one; of a large one, just more than `SIZE_MAX` bytes.

    Anything but a regular file gives `NOT_A_FILE`, because it must cost no exercise.
    """
    try:
        with open_regular(path) as file:
            return file.read(SIZE_MAX + 1)
    except FileNotFoundError:
        return None
    except (OSError, NoFile):
        return NOT_A_FILE


def parse(data: bytes) -> dict[str, Any]:
    """Return the answers by question. Raises `Unreadable`."""
    if data == NOT_A_FILE:
        raise Unreadable(f"{NAME} is not a file. Hand in a file of that name, no folder or link.")
    if len(data) > SIZE_MAX:
        raise Unreadable(f"{NAME} is larger than {SIZE_MAX // 1024} KiB. Shorten your answers.")
    if any(line.count(b".") > DOTS_MAX for line in data.splitlines()):
        raise Unreadable(f"{NAME} has a line with more than {DOTS_MAX} dots. Break that line.")
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Unreadable(f"{NAME} is not text in UTF-8. Save it as UTF-8.") from None
    except RecursionError:
        raise Unreadable(f"{NAME} is nested too deeply. Write a line for each question.") from None
    except ValueError as e:  # also for a number with thousands of digits
        raise Unreadable(
            f'{NAME} cannot be read: {one_line(str(e), 200)}. Write lines such as name = 0.25 or name = "b".'
        ) from None


def write_answer(folder: Path, name: str, answer: float | str) -> None:
    """Write an answer into a folder's file; other answers and comments stay. Raises `UsageError`."""
    with locked(folder):
        _write(folder, name, answer)


def _write(folder: Path, name: str, answer: float | str) -> None:
    import tomlkit

    path = answers_path(folder)
    data = read_answers(path) or b""
    try:
        parse(data)
    except Unreadable as e:
        raise UsageError(f"{path}: {e} Or delete the file and answer again.") from None
    try:
        document = tomlkit.parse(data.decode("utf-8-sig"))
    except (tomlkit.exceptions.TOMLKitError, RecursionError):
        raise UsageError(
            f"{path}: this holds more than a line for each question. Delete it and answer again."
        ) from None
    document[name] = answer
    write_whole(path, tomlkit.dumps(document).encode())
