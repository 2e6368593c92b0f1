"""Copy an assignment's stubs, handout and figures for a student to start from."""

from __future__ import annotations

import os
from pathlib import Path

from nngrade.errors import CourseError
from nngrade.files import figures
from nngrade.model import Assignment


def start(assignment: Assignment, folder: Path) -> list[tuple[Path, bool]]:
    """Copy stubs, handout and figures into `folder`; return each path, and whether it was written.

    Existing files stay as they are. Raises `CourseError` if the stubs are missing.
    """
    if assignment.template is None:
        raise CourseError(
            f"student_template/{assignment.slug}: the stubs are missing. "
            "Run `nngrade author template`."
        )
    sources = [(assignment.template / name, name) for name in assignment.files]
    if assignment.support is not None:
        sources.append((assignment.support, assignment.support.name))
    handout = assignment.folder / "handout.md"
    if handout.is_file():
        sources.append((handout, "README.md"))
    sources += [(path, f"figures/{path.name}") for path in figures(assignment.folder)]
    folder.mkdir(parents=True, exist_ok=True)
    done = []
    for source, name in sources:
        target = folder / name
        target.parent.mkdir(exist_ok=True)
        try:
            descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        except FileExistsError:
            done.append((target, False))
            continue
        _fill(target, descriptor, source.read_bytes())
        done.append((target, True))
    return done


def _fill(target: Path, descriptor: int, content: bytes) -> None:
    """Write a new file, or delete it: the next start would keep a partial one as the student's."""
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
    except OSError as e:
        target.unlink(missing_ok=True)
        raise OSError(e.errno, e.strerror, str(target)) from e
