"""A change of a course, prepared beside it and then written as a whole.

Texts come from the files under `scaffold/`, where a few words in capitals, such as EXERCISE, stand for
names. They are put on a stage, a folder with copies of what is to change; the stage is read as a course;
and what differs is written, all of it or nothing.
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
"""Paths within a course, and whether each is new."""


class Stage:
    """A folder to prepare a change in, and what the words in capitals stand for."""

    def __init__(self, folder: Path, marks: dict[str, str]) -> None:
        self.folder = folder
        self._marks = marks
        self._any = re.compile("|".join(marks))

    def take(self, assignment: Assignment) -> None:
        """Copy what the loader reads of an assignment: manifest, handout, record and reference."""
        assert assignment.reference is not None
        top = assignment.folder.parent.parent
        for source in (assignment.folder, assignment.reference):
            target = self.folder / source.relative_to(top)
            target.mkdir(parents=True)
            for path in source.iterdir():
                if path.is_file():
                    shutil.copyfile(path, target / path.name)

    def fill(self, part: str) -> None:
        """Write the files of a part of the scaffold."""
        top = SCAFFOLD / part
        for source in sorted(top.rglob("*")):
            if source.is_dir() or "__pycache__" in source.parts:
                continue
            name = source.relative_to(top).as_posix().replace("gitignore", ".gitignore")
            path = self.folder / self._named(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self.text(f"{part}/{source.relative_to(top)}").encode())

    def text(self, name: str) -> str:
        """The text of one file of the scaffold."""
        text = (SCAFFOLD / name).read_text("utf-8")
        return self._named(text, toml=name.endswith(".toml"))

    def append(self, name: str, text: str, *, blank: int, empty: str = "") -> None:
        """Append to a file as it is, whatever its line ends; a file that is not there begins with `empty`."""
        path = self.folder / self._named(name)
        before = read_text(path) if path.exists() else empty
        ends = "" if before.endswith("\n") else "\n"
        added = ends + "\n" * blank + text
        path.write_bytes(
            (before + added.replace("\n", "\r\n" if "\r\n" in before else "\n")).encode()
        )

    def files(self, slug: str) -> Files:
        """Everything on the stage, stubs included, once it has been read as a course of one assignment."""
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
    """A stage for a change of `course`; what goes wrong on it is told as of the course's own files."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary).resolve()
        try:
            yield Stage(folder, marks)
        except CourseError as e:
            raise CourseError(str(e).replace(str(folder), str(course))) from None
        except OSError as e:
            raise _unusable(e) from None


def listing(text: str, slug: str) -> bytes:
    """A course file with one more assignment; comments and layout stay."""
    document = tomlkit.parse(text)
    document["assignments"].append(slug)
    return tomlkit.dumps(document).encode()


def read_text(path: Path) -> str:
    """A file's text with its line ends as they are."""
    try:
        return path.read_bytes().decode()
    except UnicodeDecodeError as e:
        raise CourseError(f"{path}: this is not UTF-8: {e}. Save it as UTF-8.") from None


def commit(course: Path, files: Files) -> Written:
    """Write every file that differs; if one cannot be written, all is as it was before."""
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
    """Make a folder and those above it, noting each."""
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
        f"{where}: {error.strerror or error}. Nothing was written; put that right and try again."
    )
