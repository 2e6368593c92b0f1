"""A class's submissions, as nbgrader, Gradescope, Canvas, Moodle or a plain folder has them.

`find` lists who handed something in, by names alone; `take` reads one of them, when its turn comes. Nothing
is unpacked to disk and nothing is parsed: an archive's members are looked at one by one, and only regular
files of a sane size and name are read. What cannot be graded raises `Refused`, in a sentence for the
student.

    submitted/ada/week3/perceptron.py     nbgrader
    exports/ada/…   exports/ada.zip       a folder, file or archive a student
    lovelaceada_1815_99_perceptron.py     Canvas
    Ada Lovelace_1815_assignsubmission_file/…   Moodle
    submission_1815/…                     Gradescope: names come from a mapping file
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
import re
import stat
import tarfile
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import IO

import msgspec

from nngrade.errors import UsageError
from nngrade.model import Assignment, Submission
from nngrade.submission import NOTEBOOK, choose, most, same, too_large

FILES_MAX = 100
ARCHIVE_MAX = 20 * 1024 * 1024
MEMBERS_MAX = 10_000
UNPACKED_MAX = 64 * 1024 * 1024
DEPTH_MAX = 8
ARCHIVES = (".zip", ".tar.gz", ".tgz", ".tar")
# The names that learning platforms give to what they export.
CANVAS = re.compile(r"(?P<student>[^_]+)(?:_LATE)?_(?P<id>\d+)_\d+_(?P<file>.+)")
MOODLE = re.compile(r"(?P<student>.+)_(?P<id>\d+)_assignsubmission_\w+?_?")
GRADESCOPE = re.compile(r"submission_(?P<id>\d+)")
_RESUBMITTED = re.compile(r"-\d+(?=\.\w+$)")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


class Refused(Exception):
    """A submission that cannot be graded; the text says why, and what to do."""


class Handin(msgspec.Struct, frozen=True):
    """What one student handed in: a folder, a file, an archive, or several of them."""

    student: str
    paths: tuple[Path, ...]
    notes: tuple[str, ...] = ()


def find(
    assignment: Assignment, folder: Path, names: Mapping[str, str] | None = None
) -> list[Handin]:
    """Everybody who handed in, by student; `names` maps what stands in the export to student ids."""
    if not folder.is_dir():
        raise UsageError(
            f"{folder}: there is no such folder. Name the one that holds the submissions: "
            f"`nngrade grade {assignment.slug} FOLDER`."
        )
    entries = sorted(e for e in folder.iterdir() if e.name[0] != ".")
    nested = [e for e in entries if _is_folder(e / assignment.slug)]
    found: dict[str, list[Path]] = {}
    if nested:
        for entry in nested:
            found.setdefault(entry.name, []).append(entry / assignment.slug)
    else:
        for entry in entries:
            student = _student(entry, names or {})
            if student is not None:
                found.setdefault(student, []).append(entry)
    if not found:
        raise UsageError(
            f"{folder}: holds no submissions. Expected are folders such as ada/{assignment.slug}/, or a "
            f"folder, .zip, .tar.gz, .py or .ipynb file for each student."
        )
    renamed = {s: (names or {}).get(s, s) for s in found}
    merged: dict[str, list[Path]] = {}
    for student, paths in found.items():
        # nbgrader knows its folders by their names, so those are kept where they fool nobody.
        keep = nested and _shown(renamed[student]) == student
        merged.setdefault(student if keep else identifier(renamed[student]), []).extend(paths)
    return [_chosen(student, paths) for student, paths in sorted(merged.items())]


def read_names(path: Path) -> dict[str, str]:
    """A mapping file: CSV rows of what stands in the export, and the student's id."""
    try:
        rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    except (OSError, UnicodeDecodeError, csv.Error) as e:
        raise UsageError(f"{path}: cannot be read as CSV: {e}.") from None
    found: dict[str, str] = {}
    for number, row in enumerate(rows, 1):
        if not row:
            continue
        if len(row) < 2 or not row[0].strip() or not row[1].strip():
            raise UsageError(
                f"{path}, line {number}: write the exported name, a comma, the student's id."
            )
        found[row[0].strip()] = row[1].strip()
    return found


def identifier(name: str) -> str:
    """A student's id that is safe as a file's name: letters of any script stay, the rest is escaped."""
    plain = unicodedata.normalize("NFC", name)
    safe = "".join(c if c.isalnum() or c in "-_.@+ ,()" else f"%{ord(c):02X}" for c in plain)
    safe = safe.strip(" ")
    if not safe or safe[0] == "." or safe[-1] == "." or _RESERVED.fullmatch(safe):
        safe = f"%{safe}%"
    if len(safe.encode()) > 120:
        digest = hashlib.sha256(safe.encode()).hexdigest()[:8]
        safe = safe.encode()[:100].decode("utf-8", "ignore") + "~" + digest
    return safe


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _stem(name: str) -> str:
    for ending in (*ARCHIVES, ".py", ".ipynb"):
        if name.lower().endswith(ending):
            return name[: -len(ending)]
    return name


def _student(entry: Path, names: Mapping[str, str]) -> str | None:
    """Whose an entry of a folder is; nothing for what is nobody's."""
    folder = entry.is_dir()
    stem = entry.name if folder else _stem(entry.name)
    for key in (entry.name, stem):
        if key in names:
            return key
    if not folder and stem == entry.name:
        return None  # a text file or the like beside the submissions
    for pattern, name in ((MOODLE, stem), (CANVAS, entry.name), (GRADESCOPE, stem)):
        match = pattern.fullmatch(name)
        if match is None or (pattern is CANVAS and folder):
            continue
        if match["id"] in names:
            return match["id"]
        return match.groupdict().get("student") or stem
    return stem


def _chosen(student: str, paths: list[Path]) -> Handin:
    """Several single files are one submission; of several whole ones the newest counts."""
    whole = [p for p in paths if p.is_dir() or p.name.lower().endswith(ARCHIVES)]
    if len(paths) == 1 or not whole:
        return Handin(student, tuple(paths))
    newest = max(whole, key=lambda p: (p.lstat().st_mtime, p.name))
    others = ", ".join(p.name for p in paths if p != newest)
    return Handin(
        student, (newest,), (f"handed in more than once: {newest.name} is graded, not {others}",)
    )


# --- Reading one


def take(assignment: Assignment, handin: Handin) -> tuple[Submission, list[str]]:
    """The source files of one hand-in, and notes on how they were found. Raises `Refused`."""
    notes = list(handin.notes)
    try:
        found = _members(handin)
        files, notebooks = _pick(assignment, found, notes)
    except (OSError, zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError) as e:
        raise Refused(f"{handin.paths[0].name} cannot be read: {e}. Hand it in again.") from None
    except (RuntimeError, NotImplementedError, ValueError, MemoryError) as e:
        raise Refused(
            f"{handin.paths[0].name} cannot be unpacked: {e}. Hand it in again."
        ) from None
    return Submission(handin.paths[0], files, notebooks), notes


Members = list[tuple[PurePosixPath, bytes]]


def _members(handin: Handin) -> Members:
    found: Members = []
    for path in handin.paths:
        if path.is_symlink():
            raise Refused(f"{path.name} is a link. Hand in the file itself.")
        if path.is_dir():
            found += _folder(path)
        elif path.name.lower().endswith(ARCHIVES):
            found += _archive(path.name, _bytes(path, ARCHIVE_MAX))
        else:
            match = CANVAS.fullmatch(path.name)
            name = _RESUBMITTED.sub("", match["file"]) if match else path.name
            found.append((PurePosixPath(name), _bytes(path, most(name))))
    return found


def _wanted(name: str) -> bool:
    return name.lower().endswith((".py", ".ipynb"))


def _folder(top: Path) -> Members:
    """The files that count below a folder, links left out, and what its only archive holds."""
    found: Members = []
    archives = []
    for folder, subfolders, names in os.walk(top, followlinks=False):
        where = Path(folder)
        depth = len(where.relative_to(top).parts)
        subfolders[:] = sorted(s for s in subfolders if _plain(s) and depth < DEPTH_MAX)
        for name in sorted(names):
            path = where / name
            inside = PurePosixPath(*path.relative_to(top).parts)
            if name.lower().endswith(ARCHIVES):
                archives.append(path)
            elif _wanted(name):
                if path.is_symlink():
                    raise Refused(f"{inside} is a link. Hand in the file itself.")
                found.append((inside, _bytes(path, most(name))))
        if len(found) > FILES_MAX or sum(len(text) for _, text in found) > UNPACKED_MAX:
            raise Refused(
                f"it holds more than {FILES_MAX} source files, or {UNPACKED_MAX // 2**20} MiB of them. "
                "Hand in your solution alone."
            )
    if not found and len(archives) == 1:
        return _archive(archives[0].name, _bytes(archives[0], ARCHIVE_MAX))
    return found


def _plain(name: str) -> bool:
    return name[0] != "." and name not in ("__pycache__", "__MACOSX")


def _bytes(path: Path, limit: int) -> bytes:
    """A regular file's content: no link, pipe or device is opened, and nothing larger than `limit` read."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise Refused(f"{path.name} is no ordinary file. Hand in the file itself.")
        if status.st_size > limit:
            if _wanted(path.name):
                raise Refused(f"{path.name} {too_large(path.name)}")
            raise Refused(
                f"{path.name} is larger than {limit // 2**20} MiB. Remove the data from it."
            )
        return file.read(limit + 1)


def _archive(name: str, data: bytes) -> Members:
    found: Members = []
    seen: set[str] = set()
    total = 0
    members = _zip(data) if name.lower().endswith(".zip") else _tar(data)
    for number, (member, regular, content) in enumerate(members):
        if number >= MEMBERS_MAX:
            raise Refused(
                f"{name} has more than {MEMBERS_MAX} members. Hand in your solution alone."
            )
        path = PurePosixPath(member.replace("\\", "/"))
        parts = path.parts
        if not _wanted(path.name):
            continue
        if path.is_absolute() or ".." in parts or ":" in parts[0]:
            raise Refused(f"{name}: {_shown(member)} points outside of the archive. Pack it again.")
        if not all(map(_plain, parts)) or len(parts) > DEPTH_MAX:
            continue
        if not regular:
            raise Refused(f"{name}: {_shown(member)} is a link or a device. Pack the file itself.")
        key = unicodedata.normalize("NFC", str(path)).casefold()
        if key in seen:
            raise Refused(f"{name} holds {_shown(member)} twice. Pack it again, once.")
        seen.add(key)
        text = content()
        total += len(text)
        if len(text) > most(path.name):
            raise Refused(f"{name}: {_shown(member)} {too_large(path.name)}")
        if total > UNPACKED_MAX or len(seen) > FILES_MAX:
            raise Refused(f"{name}: {_shown(member)} is too large. Hand in your solution alone.")
        found.append((path, text))
    return found


# A member's name, whether it is a regular file, and how to read it (at most a file's size and a byte).
Member = tuple[str, bool, Callable[[], bytes]]


def _zip(data: bytes) -> Iterator[Member]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            kind = stat.S_IFMT(info.external_attr >> 16)
            if not info.is_dir():
                regular = kind in (0, stat.S_IFREG)

                def read(info: zipfile.ZipInfo = info) -> bytes:
                    with archive.open(info) as file:
                        return file.read(most(info.filename) + 1)

                yield info.filename, regular, read


class _Bounded(io.RawIOBase):
    """A stream that ends with an error once it has given too much: for what a few bytes unpack to."""

    def __init__(self, inner: io.BufferedIOBase) -> None:
        self._inner, self._left = inner, UNPACKED_MAX

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        found = self._inner.read(len(view))
        self._left -= len(found)
        if self._left < 0:
            raise Refused(f"unpacked, it is larger than {UNPACKED_MAX // 2**20} MiB. Hand in less.")
        view[: len(found)] = found
        return len(found)


def _tar(data: bytes) -> Iterator[Member]:
    import gzip

    raw: io.BufferedIOBase = io.BytesIO(data)
    if data[:2] == b"\x1f\x8b":
        raw = gzip.GzipFile(fileobj=raw)
    with tarfile.open(fileobj=io.BufferedReader(_Bounded(raw)), mode="r|") as archive:
        for member in archive:
            if member.isdir():
                continue
            opened = archive.extractfile(member) if member.isreg() else None

            def read(opened: IO[bytes] | None = opened) -> bytes:
                return opened.read(most(opened.name) + 1) if opened else b""

            yield member.name, member.isreg(), read


def _pick(
    assignment: Assignment, found: Members, notes: list[str]
) -> tuple[dict[str, bytes], dict[str, str]]:
    """The assignment's files and the other sources beside them; the notebooks taken for some of them."""
    code = [(p, text) for p, text in found if p.suffix == ".py"]
    books = [(p, text) for p, text in found if p.suffix.lower() == NOTEBOOK]
    files: dict[str, bytes] = {}
    for name in assignment.files:
        path = _nearest(name, code)
        if path is None:
            continue
        if path.name != name:
            notes.append(f"{_shown(str(path))} was taken for {name}")
        for other, content in code:
            if other.parent == path.parent:
                files.setdefault(other.name, content)
        files[name] = dict(code)[path]
    notebooks, said = choose(assignment, files, list(dict.fromkeys(p.name for p, _ in books)))
    notes += map(_shown_all, said)
    for name in notebooks.values():
        path = _nearest(name, books)
        assert path is not None
        files[name] = dict(books)[path]
        for other, content in code:
            if other.parent == path.parent:
                files.setdefault(other.name, content)
    if files:
        return files, notebooks
    if len(code) == 1 and len(assignment.files) == 1:
        notes.append(f"{_shown(str(code[0][0]))} was taken for {assignment.files[0]}")
        return {assignment.files[0]: code[0][1]}, {}
    wanted = " or ".join(assignment.files)
    held = ", ".join(_shown(str(p)) for p, _ in found[:5]) or "no source file at all"
    raise Refused(f"there is no {wanted}: it holds {held}. Hand in {wanted}, or a notebook.")


def _nearest(name: str, found: Members) -> PurePosixPath | None:
    """Which of the files of that name is meant: the one that lies least deep."""
    alike = [(p, text) for p, text in found if same(p.name, name)]
    nearest = min((len(p.parts) for p, _ in alike), default=0)
    best = [(p, text) for p, text in alike if len(p.parts) == nearest]
    if len({text for _, text in best}) > 1:
        places = ", ".join(_shown(str(p)) for p, _ in best)
        raise Refused(f"there is more than one {name}: {places}. Hand in one.")
    return best[0][0] if best else None


def _shown(name: str) -> str:
    """A name from outside, without what would act on a terminal or turn the text around."""
    plain = "".join(
        c if c.isprintable() and unicodedata.bidirectional(c) not in _TURNING else "?" for c in name
    )
    return plain if len(plain) <= 60 else plain[:57] + "…"


def _shown_all(text: str) -> str:
    return " ".join(map(_shown, text.split(" ")))


_TURNING = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
