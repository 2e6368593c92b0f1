"""Open a bundle: a zip with what a grading machine needs for one assignment, and nothing else.

    manifest.json               format, nngrade's version, the assignment, each member's SHA-256
    assignments/course.toml     the course, with this assignment alone
    assignments/week3/…         manifest, handout, small calls, suites with the seed, known mistakes
    assignments/data/…          the data sets that it uses, except those of packages
    reference/week3/…           the solution's files
    student_template/week3/…    the stubs

The hashes find accidental damage and changes; a person who can write the file can write the hashes too.
`author/write_bundle.py` makes a bundle. Here all of it is verified before anything is unpacked.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

import msgspec

from nngrade.course.manifest import DATA, SLUG, load_assignment, load_course
from nngrade.errors import CourseError, UsageError
from nngrade.model import Assignment, Course
from nngrade.safe_archive import (
    DAMAGED,
    UNSUPPORTED,
    ArchiveLimits,
    Member,
    Rejected,
    read_archive,
)
from nngrade.text import safe_name

FORMAT = 2
MANIFEST = "manifest.json"
COURSE = "assignments/course.toml"
FILE_MAX = 64 * 1024 * 1024
UNPACKED_MAX = 128 * 1024 * 1024
MANIFEST_MAX = 4 * 1024 * 1024
MEMBERS_MAX = 10_000


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A bundle's manifest; `members` holds the SHA-256 of every other file, by name."""

    format: int
    nngrade: str
    assignment: str
    members: dict[str, str]


class Opened(msgspec.Struct, frozen=True):
    """An unpacked bundle; its files are deleted when `opened` ends."""

    manifest: Manifest
    course: Course
    assignment: Assignment


def tops(slug: str) -> tuple[str, ...]:
    """Return the folders that an assignment's bundle may have files in."""
    folders = f"assignments/{slug}/", f"reference/{slug}/", f"student_template/{slug}/"
    return *folders, f"assignments/{DATA}/"


@contextmanager
def opened(path: Path, slug: str | None = None) -> Iterator[Opened]:
    """Verify a bundle and unpack it to a temporary folder.

    Raises `UsageError` if there is no file, if its assignment is not `slug` or if it cannot be unpacked
    there, and `CourseError` if the bundle is broken.
    """
    manifest, content = decode(path.name, _read(path))
    if slug is not None and slug != manifest.assignment:
        raise UsageError(
            f"{path}: this is the bundle of {manifest.assignment!r}, not of {slug!r}. "
            f"Name the bundle of {slug!r}, or the assignment {manifest.assignment!r}."
        )
    with tempfile.TemporaryDirectory(prefix="nngrade-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        try:
            _unpack(path.name, folder, content)
            course = load_course(folder)
            if course.assignments != (manifest.assignment,):
                raise _broken(path.name, f"its {COURSE} lists more than {manifest.assignment}")
            yield Opened(manifest, course, load_assignment(course, manifest.assignment))
        except CourseError as e:
            raise CourseError(str(e).replace(f"{folder}/", f"{path.name}: ")) from None


def decode(name: str, data: bytes) -> tuple[Manifest, dict[str, bytes]]:
    """Return a bundle's manifest and verified files; `name` is what error messages call it."""
    content = _content(name, data)
    manifest = _manifest(name, content.pop(MANIFEST, None))
    for member in sorted(set(content) - set(manifest.members)):
        raise _broken(name, f"it contains {safe_name(member)!r}, which its manifest does not list")
    for member in sorted(set(manifest.members) - set(content)):
        raise _broken(name, f"its manifest lists {safe_name(member)!r}, which is not in it")
    for member, text in content.items():
        if member != COURSE and not member.startswith(tops(manifest.assignment)):
            raise _broken(name, f"{safe_name(member)!r} is not part of {manifest.assignment}")
        if hashlib.sha256(text).hexdigest() != manifest.members[member]:
            raise _broken(
                name, f"{safe_name(member)!r} has changed since it was written (its hash differs)"
            )
    return manifest, content


def _read(path: Path) -> bytes:
    if not path.is_file():
        fault = "this is not a file" if path.exists() else "there is no such file"
        raise UsageError(f"{path}: {fault}. Name a bundle that `nngrade author bundle` wrote.")
    try:
        with path.open("rb") as file:
            data = file.read(FILE_MAX + 1)
    except OSError as e:
        raise UsageError(f"{path}: cannot be read: {e.strerror}. Make it readable.") from None
    if len(data) > FILE_MAX:
        raise _broken(path.name, f"it is larger than {FILE_MAX // 2**20} MiB")
    return data


_LIMITS = ArchiveLimits(
    MEMBERS_MAX,
    MEMBERS_MAX,
    UNPACKED_MAX,
    lambda path: MANIFEST_MAX if path == MANIFEST else UNPACKED_MAX,
)


def _content(name: str, data: bytes) -> dict[str, bytes]:
    """Return all members by name; each must be a plain relative path within the limits."""

    def path_of(member: Member) -> str:
        if not _plain(member.original) or not _plain(member.name):
            raise _broken(name, f"{safe_name(member.name)!r} is not a plain relative path")
        return member.name

    try:
        return read_archive(data, tar=False, path_of=path_of, limits=_LIMITS)
    except Rejected as e:
        raise _broken(name, _rejected(e)) from None
    except DAMAGED as e:
        raise _broken(name, f"it cannot be read as a zip: {e}") from None
    except UNSUPPORTED as e:
        raise _broken(name, f"it cannot be unpacked: {e}") from None


def _rejected(e: Rejected) -> str:
    match e.rule:
        case "members":
            return f"it has more than {MEMBERS_MAX} members"
        case "link":
            return f"{safe_name(e.member)!r} is a link or a device"
        case "method":
            return f"{safe_name(e.member)!r} is compressed in an unusual way"
        case "twice":
            return f"it contains {safe_name(e.member)!r} twice"
        case _:
            return f"unpacked, it is too large (at {safe_name(e.member)!r})"


def _plain(member: str) -> bool:
    """Return whether a name stays below the folder that it is unpacked to, on any system."""
    path = PurePosixPath(member)
    return (
        member.isprintable()
        and not any(c in member for c in '\\:*?"<>|')
        and not path.is_absolute()
        and ".." not in path.parts
        and path.as_posix() == member != "."
    )


def _manifest(name: str, data: bytes | None) -> Manifest:
    if data is None:
        raise _broken(name, f"it has no {MANIFEST}, so it is not a bundle")
    try:
        known = msgspec.json.decode(data, type=_Format).format
        if known != FORMAT:
            raise CourseError(
                f"{name}: this is a bundle of format {known}; this nngrade reads {FORMAT}. "
                "Use the same version of nngrade that wrote it, or write it again with this one."
            )
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as e:
        raise _broken(name, f"its {MANIFEST} cannot be read: {e}") from None
    if not SLUG.fullmatch(manifest.assignment):
        raise _broken(name, f"its {MANIFEST} names no assignment")
    return manifest


class _Format(msgspec.Struct):
    format: int


def _unpack(name: str, folder: Path, content: dict[str, bytes]) -> None:
    try:
        for member, text in content.items():
            target = folder / member
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text)
    except (FileExistsError, NotADirectoryError, IsADirectoryError) as e:
        where = Path(e.filename or folder).relative_to(folder)
        raise _broken(name, f"{where} is both a file and a folder") from None
    except OSError as e:
        raise UsageError(
            f"{folder}: {name} cannot be unpacked there: {e.strerror}. Free some space, or set TMPDIR."
        ) from None


def _broken(name: str, fault: str) -> CourseError:
    return CourseError(f"{name}: {fault}. Write the bundle again with `nngrade author bundle`.")
