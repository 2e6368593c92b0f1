"""Change a course as a whole or not at all: prepare the change in a temporary folder, validate it, write it.

The texts come from files under `scaffold/`, where words in capitals, such as EXERCISE, are placeholders. A
stage is a temporary folder with copies of the files to change. nngrade loads it as a course, to validate it,
and then writes the files that differ: all of them or none.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tomlkit

from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.stubs import write_templates
from nngrade.errors import CourseError, UsageError
from nngrade.files import write_whole
from nngrade.model import Assignment

SCAFFOLD = Path(__file__).with_name("scaffold")
LISTED = Path("assignments/course.toml")

Files = dict[Path, bytes]
Written = list[tuple[Path, bool]]
"""The paths that were written, relative to the course, and whether each is new."""


class Stage:
    """A folder to prepare a change in; `marks` maps placeholders to their values."""

    def __init__(self, folder: Path, marks: dict[str, str]) -> None:
        self.folder = folder
        self._marks = marks
        self._any = re.compile("|".join(marks))

    def take(self, assignment: Assignment) -> None:
        """Copy the files that loading reads: those at the top of its folder and of its reference."""
        assert assignment.reference is not None
        top = assignment.folder.parent.parent
        for source in (assignment.folder, assignment.reference):
            target = self.folder / source.relative_to(top)
            target.mkdir(parents=True)
            for path in source.iterdir():
                if path.is_file():
                    shutil.copyfile(path, target / path.name)

    def fill(self, part: str) -> None:
        """Write the files of one part of the scaffold, such as "course"."""
        top = SCAFFOLD / part
        for source in sorted(top.rglob("*")):
            if source.is_dir() or "__pycache__" in source.parts:
                continue
            name = source.relative_to(top).as_posix().replace("gitignore", ".gitignore")
            path = self.folder / self._named(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self.text(f"{part}/{source.relative_to(top)}").encode())

    def text(self, name: str) -> str:
        """Return the text of one file of the scaffold, with the placeholders replaced."""
        text = (SCAFFOLD / name).read_text("utf-8")
        return self._named(text, toml=name.endswith(".toml"))

    def append(self, name: str, text: str, *, blank: int, empty: str = "") -> None:
        """Append text to a file after `blank` empty lines, with the file's own line endings.

        A file that does not exist begins with `empty`.
        """
        path = self.folder / self._named(name)
        before = read_text(path) if path.exists() else empty
        ends = "" if before.endswith("\n") else "\n"
        added = ends + "\n" * blank + text
        path.write_bytes(
            (before + added.replace("\n", "\r\n" if "\r\n" in before else "\n")).encode()
        )

    def files(self, slug: str) -> Files:
        """Load the stage as a course with one assignment, write its stubs, and return all its files.

        Raises `CourseError` if the stage is not a valid course.
        """
        listed = self.folder / LISTED
        listed.write_text(f'format = 1\ntitle = "stage"\nassignments = ["{slug}"]\n', "utf-8")
        course = load_course(self.folder)
        write_templates(course)
        load_assignment(course, slug)
        listed.unlink()
        paths = sorted(p for p in self.folder.rglob("*") if p.is_file())
        return {p.relative_to(self.folder): p.read_bytes() for p in paths}

    def _named(self, text: str, *, toml: bool = False) -> str:
        def name(match: re.Match[str]) -> str:
            found = self._marks[match[0]]
            return tomlkit.string(found).as_string()[1:-1] if toml else found

        return self._any.sub(name, text)


@contextmanager
def staged(course: Path, marks: dict[str, str]) -> Iterator[Stage]:
    """Yield a stage for a change of `course`; errors on the stage name the course's files instead."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary).resolve()
        try:
            yield Stage(folder, marks)
        except CourseError as e:
            raise CourseError(str(e).replace(str(folder), str(course))) from None
        except OSError as e:
            raise _unusable(e) from None


def listing(text: str, slug: str) -> bytes:
    """Return the text of course.toml with one more assignment; comments and layout stay."""
    document = tomlkit.parse(text)
    document["assignments"].append(slug)
    return tomlkit.dumps(document).encode()


def read_text(path: Path) -> str:
    """Return a file's text with its line endings unchanged. Raises `CourseError` if it is not UTF-8."""
    try:
        return path.read_bytes().decode()
    except UnicodeDecodeError as e:
        raise CourseError(f"{path}: the file is not UTF-8: {e}. Save it as UTF-8.") from None


def commit(course: Path, files: Files) -> Written:
    """Write every file that differs, and return those; if one cannot be written, undo the others."""
    before: dict[Path, bytes | None] = {}
    made: list[Path] = []
    written = []
    try:
        for name, data in files.items():
            path = (course / name).resolve()
            old = path.read_bytes() if path.exists() else None
            if old == data:
                continue
            _make(path.parent, made)
            before[path] = old
            _write(path, data)
            written.append((name, old is None))
    except BaseException as e:
        for path, old in before.items():
            if old is None:
                path.unlink(missing_ok=True)
            else:
                _write(path, old)
        for folder in reversed(made):
            folder.rmdir()
        if isinstance(e, OSError):
            raise _unusable(e) from None
        raise
    return written


def _make(folder: Path, made: list[Path]) -> None:
    """Make a folder and the missing ones above it, and append each to `made`."""
    missing = [p for p in (folder, *folder.parents) if not p.exists()]
    for path in reversed(missing):
        path.mkdir()
        made.append(path)


def _write(path: Path, data: bytes) -> None:
    mode = path.stat().st_mode if path.exists() else None
    write_whole(path, data)
    if mode is not None:
        path.chmod(mode)


def _unusable(error: OSError) -> UsageError:
    where = error.filename2 or error.filename or "the course"
    return UsageError(
        f"{where}: {error.strerror or error}. Nothing was written. Fix that and try again."
    )
