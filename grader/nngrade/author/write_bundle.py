"""Write a bundle: a zip that grades one assignment elsewhere. The same course gives the same bytes."""

from __future__ import annotations

import hashlib
import io
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path

import msgspec
import tomlkit

import nngrade
from nngrade.course.bundle import COURSE, FORMAT, MANIFEST, Manifest, decode, tops
from nngrade.course.examples import NAME as EXAMPLES
from nngrade.course.manifest import secret_seed
from nngrade.course.mistakes import bugs
from nngrade.course.questions import NAME as QUESTIONS
from nngrade.course.questions import without_keys
from nngrade.errors import CourseError, UsageError
from nngrade.files import write_whole
from nngrade.grading.grade import suites_of
from nngrade.model import FORMAT as COURSE_FORMAT
from nngrade.model import Assignment, Course

FIXED = (1980, 1, 1, 0, 0, 0)
PLAIN, EXECUTABLE = 0o644, 0o755
WHOLE = ("tests", "mistakes")


def write_bundle(course: Course, assignment: Assignment, file: Path | None) -> str:
    """Write an assignment's bundle, by default to `<slug>.zip`, and return what to do with it."""
    target = file or Path(f"{assignment.slug}.zip")
    data = bundle(course, assignment)
    save(target, data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        count = len(archive.namelist())
    return (
        f"wrote  {target}: {count} files, including hidden checks and solutions. Keep it private.\n\n"
        f"On the machine that grades: nngrade check --bundle {target} --submission FOLDER"
    )


def bundle(course: Course, assignment: Assignment) -> bytes:
    """Return an assignment's bundle as bytes. Raises `CourseError` if it could not be used."""
    if "hidden" in suites_of(assignment, public_only=False):
        secret_seed(assignment)
    bugs(assignment)
    content = members(course, assignment)
    hashes = {name: hashlib.sha256(content[name]).hexdigest() for name in sorted(content)}
    manifest = Manifest(FORMAT, nngrade.__version__, assignment.slug, hashes)
    content[MANIFEST] = msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"
    data = archive({name: (text, PLAIN) for name, text in content.items()})
    decode(assignment.slug, data)
    return data


def members(course: Course, assignment: Assignment) -> dict[str, bytes]:
    """Return the files of a bundle by name, without its manifest."""
    own, reference, template = tops(assignment.slug)
    listed = {
        "format": COURSE_FORMAT,
        "title": course.title,
        "assignments": [assignment.slug],
    }
    found = {COURSE: tomlkit.dumps(listed).encode()}
    for name in ("assignment.toml", "handout.md", "support.py", EXAMPLES):
        if (assignment.folder / name).is_file():
            found[own + name] = (assignment.folder / name).read_bytes()
    asked = without_keys(assignment.folder)
    if asked is not None:
        found[own + QUESTIONS] = asked
    for kind in WHOLE:
        for path in sorted((assignment.folder / kind).rglob("*")):
            where = path.relative_to(assignment.folder)
            kept = not any(p[0] == "." or p == "__pycache__" for p in where.parts)
            if kept and path.is_file():
                found[own + where.as_posix()] = path.read_bytes()
    for top, folder in ((reference, assignment.reference), (template, assignment.template)):
        for name in assignment.files:
            if folder is None:
                continue
            path = folder / name
            if not path.is_file():
                raise CourseError(
                    f"{path}: the manifest lists this file, but it is missing. Write it."
                )
            found[top + name] = path.read_bytes()
    return found


def archive(content: Mapping[str, tuple[bytes, int]]) -> bytes:
    """Return a zip of files with their modes. Nothing in it depends on when or where it is made.

    The files are stored uncompressed, because versions of zlib compress differently.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as target:
        for name in sorted(content):
            data, mode = content[name]
            info = zipfile.ZipInfo(name, FIXED)
            info.create_system = 3  # Unix, so that the mode counts
            info.external_attr = (stat.S_IFREG | mode) << 16
            target.writestr(info, data)
    return made.getvalue()


def save(file: Path, data: bytes) -> None:
    """Write a file that only its owner may read. Raises `UsageError` if it cannot be written."""
    if file.is_dir():
        raise UsageError(f"{file}: this is a folder. Give the file to write, such as week3.zip.")
    try:
        write_whole(file, data, 0o600)
    except OSError as e:
        raise UsageError(f"{file}: cannot be written: {e.strerror}. Give another path.") from None
