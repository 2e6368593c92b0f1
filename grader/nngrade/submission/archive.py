"""One submission's source files, out of a folder, single files or archives.

Nothing is unpacked to disk and nothing is parsed: an archive's members are looked at one by one, and only
regular files of a sane size and name are read. What cannot be graded raises `Refused`, in a sentence for
the student.
"""

from __future__ import annotations

import io
import os
import re
import stat
import tarfile
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from nngrade.files import NoFile, open_regular
from nngrade.model import Assignment, Submission
from nngrade.submission.class_folder import ARCHIVES, CANVAS, MOODLE, Handin, plain
from nngrade.submission.read import (
    NOTEBOOK,
    choose,
    most,
    same_name,
    stands_for,
    too_large,
    untouched,
)
from nngrade.text import safe_name

FILES_MAX = 100
ARCHIVE_MAX = 20 * 1024 * 1024
MEMBERS_MAX = 10_000
UNPACKED_MAX = 64 * 1024 * 1024
DEPTH_MAX = 8
_AGAIN = re.compile(r"-(\d+)(?=\.\w+$)")


class Refused(Exception):
    """A submission that cannot be graded; the text says why, and what to do."""


def take(assignment: Assignment, handin: Handin) -> tuple[Submission, list[str]]:
    """The source files of one hand-in, and notes on how they were found. Raises `Refused`."""
    reading = _Reading(assignment, list(handin.notes))
    try:
        reading.read(handin)
        files, notebooks = _pick(assignment, reading)
    except Refused as e:
        raise Refused(" ".join([str(e), *(f"({note}.)" for note in handin.notes)])) from None
    except (OSError, zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError) as e:
        raise Refused(f"{_name(handin)} cannot be read: {e}. Hand it in again.") from None
    except (RuntimeError, NotImplementedError, ValueError, MemoryError) as e:
        raise Refused(f"{_name(handin)} cannot be unpacked: {e}. Hand it in again.") from None
    return Submission(handin.paths[0], files, notebooks), reading.notes


def _name(handin: Handin) -> str:
    return safe_name(handin.paths[0].name)


Source = tuple[PurePosixPath, bytes]
Members = list[Source]


class _Reading:
    """The source files of a hand-in, the names of what else it holds, and notes on what was left out."""

    def __init__(self, assignment: Assignment, notes: list[str]) -> None:
        self.assignment, self.notes = assignment, notes
        self.found: Members = []
        self.others: list[str] = []

    def read(self, handin: Handin) -> None:
        """Read it all."""
        singles: dict[str, list[Path]] = {}
        for path in handin.paths:
            if path.is_symlink():
                raise Refused(f"{safe_name(path.name)} is a link. Hand in the file itself.")
            if path.is_dir():
                self.found += self._folder(path)
            elif path.name.lower().endswith(ARCHIVES):
                inside = _archive(path.name, _bytes(path, ARCHIVE_MAX))
                # Beside other files what an archive holds lies a level deeper.
                below = PurePosixPath(path.name if len(handin.paths) > 1 else "")
                self.found += [(below / member, text) for member, text in inside]
            else:
                singles.setdefault(self._own_name(path), []).append(path)
        for name, paths in singles.items():
            *older, newest = sorted(paths, key=_attempt)
            if older:
                said = ", ".join(safe_name(p.name) for p in older)
                self.notes.append(f"{safe_name(newest.name)} was graded, and not {said}")
            if _wanted(name):
                self.found.append((PurePosixPath(name), _bytes(newest, most(name))))
            else:
                self.others.append(name)

    def asked(self, name: str) -> bool:
        """Whether a file or notebook of that name is what students are asked for."""
        files = self.assignment.files
        return any(same_name(name, f) or stands_for(self.assignment, f, name) for f in files)

    def _own_name(self, path: Path) -> str:
        """A file's name without what a platform puts before it, and behind it when it comes again."""
        match = CANVAS.fullmatch(path.name) or MOODLE.fullmatch(path.name)
        name = (match and match["file"]) or path.name
        first = _AGAIN.sub("", name)
        return first if self.asked(first) else name

    def _folder(self, top: Path) -> Members:
        """The files that count below a folder, and what its only archive holds if none is asked for."""
        found: Members = []
        archives = []
        for folder, subfolders, names in os.walk(top, followlinks=False):
            where = Path(folder)
            depth = len(where.relative_to(top).parts)
            subfolders[:] = sorted(s for s in subfolders if plain(s) and depth < DEPTH_MAX)
            for name in sorted(names):
                path = where / name
                inside = PurePosixPath(*path.relative_to(top).parts)
                if name.lower().endswith(ARCHIVES):
                    archives.append(path)
                elif not _wanted(name):
                    self.others.append(str(inside))
                elif path.is_symlink() and not self.asked(name):
                    self.notes.append(f"{safe_name(str(inside))} is a link and was left out")
                elif path.is_symlink():
                    raise Refused(f"{safe_name(str(inside))} is a link. Hand in the file itself.")
                elif _is_text(str(inside)):
                    found.append((inside, _bytes(path, most(name))))
                else:
                    self.notes.append(
                        f"{safe_name(str(inside))} was left out: its name is not UTF-8"
                    )
            if len(found) > FILES_MAX or sum(len(text) for _, text in found) > UNPACKED_MAX:
                raise Refused(
                    f"it holds more than {FILES_MAX} source files, or {UNPACKED_MAX // 2**20} MiB of them. "
                    "Hand in your solution alone."
                )
        if len(archives) == 1 and not any(self.asked(p.name) for p, _ in found):
            inside = PurePosixPath(*archives[0].relative_to(top).parts)
            members = _archive(archives[0].name, _bytes(archives[0], ARCHIVE_MAX))
            return found + [(inside / member, text) for member, text in members]
        self.others += [str(p.relative_to(top)) for p in archives]
        return found


def _attempt(path: Path) -> tuple[int, int]:
    """Which of several attachments of one name is the later one, as Canvas numbers them."""
    match, again = CANVAS.fullmatch(path.name), _AGAIN.search(path.name)
    return int(again[1]) if again else 0, int(match["attachment"]) if match else 0


def _wanted(name: str) -> bool:
    return name.lower().endswith((".py", NOTEBOOK))


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _bytes(path: Path, limit: int) -> bytes:
    """A regular file's content: no link, pipe or device is opened, and nothing larger than `limit` read."""
    try:
        opened = open_regular(path)
    except NoFile:
        raise Refused(
            f"{safe_name(path.name)} is no ordinary file. Hand in the file itself."
        ) from None
    with opened as file:
        if os.fstat(file.fileno()).st_size > limit:
            if _wanted(path.name):
                raise Refused(f"{safe_name(path.name)} {too_large(path.name)}")
            raise Refused(
                f"{safe_name(path.name)} is larger than {limit // 2**20} MiB. Remove the data from it."
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
            raise Refused(
                f"{name}: {safe_name(member)} points outside of the archive. Pack it again."
            )
        if not all(map(plain, parts)) or len(parts) > DEPTH_MAX:
            continue
        if not regular:
            raise Refused(
                f"{name}: {safe_name(member)} is a link or a device. Pack the file itself."
            )
        key = unicodedata.normalize("NFC", str(path)).casefold()
        if key in seen:
            raise Refused(f"{name} holds {safe_name(member)} twice. Pack it again, once.")
        seen.add(key)
        text = content()
        total += len(text)
        if len(text) > most(path.name):
            raise Refused(f"{name}: {safe_name(member)} {too_large(path.name)}")
        if total > UNPACKED_MAX or len(seen) > FILES_MAX:
            much = f"{len(seen)} source files are" if len(seen) > FILES_MAX else "it is"
            raise Refused(f"{name}: {much} too large a submission. Hand in your solution alone.")
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


def _pick(assignment: Assignment, reading: _Reading) -> tuple[dict[str, bytes], dict[str, str]]:
    """The assignment's files and the other sources beside them; the notebooks taken for some of them."""
    found, notes = reading.found, reading.notes
    code = [(p, text) for p, text in found if p.suffix.lower() == ".py"]
    books = [(p, text) for p, text in found if p.suffix.lower() == NOTEBOOK]
    files: dict[str, bytes] = {}
    for name in assignment.files:
        nearest = _nearest(assignment, name, code, notes)
        if nearest is None:
            continue
        path, text = nearest
        if path.name != name:
            notes.append(f"{safe_name(str(path))} was taken for {name}")
        files |= {
            p.name: beside for p, beside in code if p.parent == path.parent and p.name not in files
        }
        files[name] = text
    notebooks, said = choose(assignment, files, list(dict.fromkeys(p.name for p, _ in books)))
    own = _renamed(assignment, files, code, books, notebooks)
    if own is not None:
        path, text = own
        passed = "".join(f", and not {safe_name(name)}" for name in notebooks.values())
        notes.append(f"{safe_name(str(path))} was taken for {assignment.files[0]}{passed}")
        return {assignment.files[0]: text}, {}
    notes += map(_shown_all, said)
    for name in notebooks.values():
        nearest = _nearest(assignment, name, books, notes)
        assert nearest is not None
        path, text = nearest
        files[name] = text
        for other, content in code:
            if other.parent == path.parent:
                files.setdefault(other.name, content)
        notes += _passed_over(assignment, name, text, code)
    if files:
        return files, notebooks
    wanted = " or ".join(assignment.files)
    held = [*(str(p) for p, _ in found), *reading.others]
    said_of = ", ".join(map(safe_name, held[:5])) or "no source file at all"
    raise Refused(f"there is no {wanted}: it holds {said_of}. Hand in {wanted}, or a notebook.")


def _renamed(
    assignment: Assignment,
    files: dict[str, bytes],
    code: Members,
    books: Members,
    notebooks: dict[str, str],
) -> Source | None:
    """The file of another name that is meant where none has the right one: before a notebook so named."""
    if files or len(assignment.files) != 1:
        return None
    likely = [source for source in code if _speaks(assignment, source[1])]
    for notebook in notebooks.values():
        texts = [text for p, text in books if p.name == notebook]
        named = stands_for(assignment, assignment.files[0], notebook)
        used = any(_mentions(text, p.stem) for p, _ in likely for text in texts)
        speaks = used or any(_speaks(assignment, text) for text in texts)
        if speaks and (named or not likely):
            return None
    if len(likely) == 1:
        return likely[0]
    return code[0] if len(code) == 1 and not notebooks else None


def _passed_over(
    assignment: Assignment, notebook: str, book: bytes, code: Members
) -> Iterator[str]:
    """Notes on code beside a notebook that looks like an answer too, and is not used by it."""
    for path, text in code:
        likely = _speaks(assignment, text) and not any(
            same_name(path.name, f) for f in assignment.files
        )
        if likely and not _mentions(book, path.stem):
            yield f"{safe_name(notebook)} was graded, and not {safe_name(str(path))}"


def _speaks(assignment: Assignment, text: bytes) -> bool:
    """Whether a source, or a notebook's, names any function that is asked for."""
    return _mentions(text, *(f.name for e in assignment.exercises for f in e.functions))


def _mentions(text: bytes, *names: str) -> bool:
    any_of = "|".join(map(re.escape, names))
    return re.search(rf"\b({any_of})\b".encode(), text) is not None


def _nearest(assignment: Assignment, name: str, found: Members, notes: list[str]) -> Source | None:
    """Which of the files of that name is meant: in the week's own folder, no stub, and the least deep."""
    alike = [(p, text) for p, text in found if same_name(p.name, name)]
    stub = name in assignment.files

    def rank(source: Source) -> tuple[bool, bool, int]:
        path, text = source
        elsewhere = not any(same_name(part, assignment.slug) for part in path.parts[:-1])
        return stub and untouched(assignment, name, text), elsewhere, len(path.parts)

    ranks = list(map(rank, alike))
    best = [source for source, place in zip(alike, ranks, strict=True) if place == min(ranks)]
    if len({text for _, text in best}) > 1:
        places = ", ".join(safe_name(str(p)) for p, _ in best)
        raise Refused(f"there is more than one {name}: {places}. Hand in one.")
    if not best:
        return None
    chosen, content = best[0]
    if others := [safe_name(str(p)) for p, text in alike if text != content]:
        notes.append(f"{safe_name(str(chosen))} was graded, and not {', '.join(others)}")
    return chosen, content


def _shown_all(text: str) -> str:
    return " ".join(map(safe_name, text.split(" ")))
