"""From what a student hands in to source files."""

from __future__ import annotations

from pathlib import Path

from nngrade.errors import UsageError
from nngrade.model import Assignment, Submission

FILE_MAX = 1024 * 1024


def locate(assignment: Assignment, start: Path) -> Path:
    """Where a student's work on an assignment is: `start/week3`, else `start` itself."""
    for folder in (start / assignment.slug, start):
        if any((folder / name).is_file() for name in assignment.files):
            return folder
    files = " or ".join(assignment.files)
    raise UsageError(
        f"{start}: there is no {files} in it, nor in {assignment.slug}/. "
        f"Run `nngrade start {assignment.slug}`, or name the folder with --submission."
    )


def read(assignment: Assignment, path: Path) -> Submission:
    """Read a folder's `.py` files, or one file.

    Nothing is parsed or decoded here. Raises `UsageError` if none of the assignment's files is there, and
    for a link: where a student's repository lies beside a course, it could lead to what is no student's.
    """
    below = () if path.is_absolute() else path.parents
    for place in (path, *below):
        _refuse_link(place)
    if path.is_file() and path.suffix == ".py" and len(assignment.files) == 1:
        return Submission(path, {assignment.files[0]: _read(path)})
    if not path.is_dir():
        fault = "is neither a folder nor a .py file" if path.exists() else "does not exist"
        raise UsageError(f"{path}: this {fault}. Point --submission at the student's folder.")
    found = {
        entry.name: _read(entry)
        for entry in sorted(path.iterdir())
        if entry.suffix == ".py" and entry.is_file()
    }
    if not any(name in found for name in assignment.files):
        raise UsageError(
            f"{path}: none of {', '.join(assignment.files)} is in it. "
            "Point --submission at the folder that holds the student's files."
        )
    return Submission(path, found)


def _refuse_link(path: Path) -> None:
    if path.is_symlink():
        raise UsageError(f"{path}: is a link. Put the file or folder itself there, or name it.")


def _read(path: Path) -> bytes:
    _refuse_link(path)
    if path.stat().st_size > FILE_MAX:
        raise UsageError(
            f"{path}: larger than 1 MiB, which no solution is. Remove the data from it."
        )
    return path.read_bytes()
