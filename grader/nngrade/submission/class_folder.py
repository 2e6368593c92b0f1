"""Find each student's submission in a class folder: nbgrader, Gradescope, Canvas, Moodle or plain.

`survey` goes by names alone and reads no submission; `archive.take` reads one when its turn comes.

    submitted/ada/week3/perceptron.py     nbgrader
    exports/ada/…   exports/ada.zip       a folder, file or archive for each student
    lovelaceada_1815_99_perceptron.py     Canvas
    Ada Lovelace_1815_assignsubmission_file/…   Moodle
    submission_1815/…                     Gradescope: names and times come from submission_metadata.yml
"""

from __future__ import annotations

import csv
import datetime
import hashlib
import itertools
import os
import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import unquote

import msgspec

from nngrade.errors import UsageError
from nngrade.model import Assignment
from nngrade.submission.read import same_name
from nngrade.text import safe_name, some

ARCHIVES = (".zip", ".tar.gz", ".tgz", ".tar")
# File and folder names in the exports of learning platforms.
CANVAS = re.compile(r"(?P<student>[^_]+)(?:_LATE)?_(?P<id>\d+)_(?P<attachment>\d+)_(?P<file>.+)")
MOODLE = re.compile(r"(?P<student>.+)_(?P<id>\d+)_assignsubmission_(?P<kind>[a-z]+)_?(?P<file>.*)")
GRADESCOPE = re.compile(r"submission_(?P<id>\d+)")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
NAMED = 8

Names = Mapping[str, tuple[str, ...]]
"""Maps a name in an export to the ids of its students; a group has several."""


class Handin(msgspec.Struct, frozen=True):
    """A student's submission: a folder, a file, an archive, or several of them.

    `top` is the class's folder; below it, a link may be a student's. `handed_in` is the time that the
    platform wrote beside the submissions. `unclear` says why a person has to choose between several.
    """

    student: str
    paths: tuple[Path, ...]
    notes: tuple[str, ...] = ()
    top: Path | None = None
    handed_in: str | None = None
    unclear: str = ""


class _Entry(msgspec.Struct, frozen=True):
    """A file or folder that belongs to a student.

    A mapping may list it under any of its `keys`. `number` is the platform's number for the student. An
    entry with a number is one part of a submission: an attachment, or a text beside the files.
    """

    path: Path
    student: str
    number: str = ""
    keys: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def version(self) -> str:
        """A key that entries of one submission share: its parts, or all single files."""
        if self.number:
            return self.number
        return str(self.path) if is_whole(self.path) or _of_gradescope(self.path) else ""


def find(assignment: Assignment, folder: Path, names: Names | None = None) -> list[Handin]:
    """Return all submissions, sorted by student."""
    return survey(assignment, folder, names)[0]


def survey(
    assignment: Assignment, folder: Path, names: Names | None = None
) -> tuple[list[Handin], list[str]]:
    """Return all submissions, sorted by student, and sentences for the TA on the rest of the folder."""
    known, times = _gradescope(folder)
    names = {**known, **(names or {})}
    entries, said = _entries(assignment, folder, names)
    if not entries:
        raise UsageError(
            f"{folder}: contains no submissions of {assignment.slug}. It needs folders such as "
            f"ada/{assignment.slug}/, or a folder, .zip, .tar.gz, .py or .ipynb file for each student."
        )
    mapped: list[tuple[str, _Entry]] = []
    for entry in entries:
        ids = next((names[key] for key in entry.keys if key in names), None)
        mapped += [(_named(i), entry) for i in ids] if ids else [(entry.student, entry)]
    said += _unmapped(entries, names)
    # Students with the same name have different numbers, so their submissions are kept apart.
    numbers: dict[str, set[str]] = {}
    for student, entry in mapped:
        if student == entry.student and entry.number:
            numbers.setdefault(student, set()).add(entry.number)
    groups: dict[str, list[_Entry]] = {}
    for student, entry in mapped:
        several = student == entry.student and len(numbers.get(student, ())) > 1
        groups.setdefault(f"{student}_{entry.number}" if several else student, []).append(entry)
    return [_chosen(s, group, folder, times) for s, group in sorted(groups.items())], said


def csv_rows(path: Path) -> list[list[str]]:
    """Return the rows of a CSV file. Raises `UsageError` if it cannot be read."""
    try:
        return list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    except (OSError, UnicodeDecodeError, csv.Error) as e:
        raise UsageError(f"{path}: cannot be read as CSV: {e}. Save it as CSV in UTF-8.") from None


def read_names(path: Path) -> dict[str, tuple[str, ...]]:
    """Read a mapping file: CSV rows of an exported name and a student's id; a group has several rows."""
    rows = csv_rows(path)
    found: dict[str, tuple[str, ...]] = {}
    for number, row in enumerate(rows, 1):
        if not row:
            continue
        if len(row) < 2 or not row[0].strip() or not row[1].strip():
            raise UsageError(
                f"{path}, line {number}: write the exported name, a comma, the student's id."
            )
        name, student = row[0].strip(), row[1].strip()
        found[name] = tuple(dict.fromkeys((*found.get(name, ()), student)))
    return found


def read_time(text: str) -> datetime.datetime:
    """Read a time as nbgrader or ISO 8601 writes it; without a zone it is UTC. Raises `ValueError`."""
    day, _, zone = re.sub(r" Z$", " UTC", text.strip()).rpartition(" ")
    if zone.startswith(("+", "-")):
        return datetime.datetime.fromisoformat(day + zone)
    if zone[:1].isalpha():
        import zoneinfo

        try:
            known = zoneinfo.ZoneInfo(zone)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError(f"{zone} is no time zone") from None
        return datetime.datetime.fromisoformat(day).replace(tzinfo=known)
    found = datetime.datetime.fromisoformat(text.strip())
    return found if found.tzinfo else found.replace(tzinfo=datetime.UTC)


def student_id(name: str) -> str:
    """Return a student's id as it was given, in one normal form; unsafe characters are escaped."""
    name = unicodedata.normalize("NFC", name).strip(" ")
    return name if name.isprintable() else "".join(c if c.isprintable() else _hex(c) for c in name)


METADATA = "submission_metadata.yml"
_SUBMISSION = re.compile(r"(submission_\d+):")
_SUBMITTER = re.compile(r"  - :(\w+): (.*)|    :(\w+): (.*)")
# Rails writes a time of its own class as a mapping.
_CREATED = re.compile(r"  :created_at: (?:!\S+\n    utc: (?:&\S+ )?)?(.*)")


def _gradescope(folder: Path) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """Read who handed in what, and when, from Gradescope's export.

    A student's id is the number, else the address, else the name. It goes by indentation, so that nothing
    that a submission printed, which the file quotes, counts.
    """
    try:
        lines = (folder / METADATA).read_text("utf-8", "replace").splitlines()
    except OSError:
        return {}, {}
    people: dict[str, list[dict[str, str]]] = {}
    times: dict[str, str] = {}
    submission, within = "", False
    for line, after in itertools.zip_longest(lines, lines[1:], fillvalue=""):
        if match := _SUBMISSION.fullmatch(line):
            submission = match[1]
        if submission and (match := _CREATED.match(f"{line}\n{after}")):
            times.setdefault(submission, _unquoted(match[1]))
        within = line == "  :submitters:" or (within and line[:3] in ("  -", "   "))
        if within and submission and (match := _SUBMITTER.fullmatch(line)):
            key, value = match[1] or match[3], match[2] or match[4] or ""
            if match[1]:
                people.setdefault(submission, []).append({})
            people[submission][-1][key] = _unquoted(value)
    found = {}
    for name, group in people.items():
        ids = (next(filter(None, map(p.get, ("sid", "email", "name"))), None) for p in group)
        if known := tuple(filter(None, ids)):
            found[name] = known
    return found, times


def _unquoted(value: str) -> str:
    """Return a YAML scalar on one line without its quotes."""
    value = value.strip()
    if value[:1] == "'" == value[-1:] and value[1:]:
        return value[1:-1].replace("''", "'")
    if value[:1] == '"' == value[-1:] and value[1:]:
        return re.sub(r"\\(.)", r"\1", value[1:-1])
    return value


def identifier(student: str) -> str:
    """Return a student's id as a file name: letters of any script stay, the rest is percent-escaped."""
    plain = unicodedata.normalize("NFC", student)
    safe = "".join(c if c.isalnum() or c in "-_.@+ ,()" else _hex(c) for c in plain)
    safe = safe.strip(" ")
    if not safe or safe[0] == "." or safe[-1] == "." or _RESERVED.fullmatch(safe):
        safe = f"%{safe}%"
    if len(safe.encode()) > 120:
        digest = hashlib.sha256(safe.encode()).hexdigest()[:8]
        safe = safe.encode()[:100].decode("utf-8", "ignore") + "~" + digest
    return safe


def student_of(stem: str) -> str:
    """Return the student's id that `identifier` has made a file name from, unless it was too long."""
    inside = stem[1:-1] if len(stem) > 1 and stem[0] == stem[-1] == "%" else stem
    return student_id(unquote(inside, errors="surrogateescape"))


def _hex(character: str) -> str:
    """Return a character's bytes in UTF-8, or a byte that is not UTF-8 as it is; both escaped."""
    byte = ord(character) - 0xDC00
    data = bytes([byte]) if 128 <= byte < 256 else character.encode("utf-8", "surrogatepass")
    return "".join(f"%{b:02X}" for b in data)


def is_whole(path: Path) -> bool:
    """Return whether a path is a whole submission: a folder or an archive, not a single file."""
    return path.is_dir() or path.name.lower().endswith(ARCHIVES)


def plain(name: str) -> bool:
    """Return whether a file or folder may be a student's work: neither hidden nor made by a tool."""
    tools = ("__pycache__", "__MACOSX", "venv", "site-packages", "node_modules")
    return name[0] != "." and name not in tools


# --- The student that an entry belongs to


def _entries(assignment: Assignment, folder: Path, names: Names) -> tuple[list[_Entry], list[str]]:
    """Return the entries that belong to students, and sentences on the others."""
    _refuse_other(assignment, folder)
    paths = sorted(p for p in folder.iterdir() if plain(p.name) and p.name != METADATA)
    own = {path: _own(path, assignment.slug) for path in paths}
    weeks = {p.parent.name for p in assignment.folder.parent.glob("*/assignment.toml")}
    found, without, others = [], [], []
    for path in paths:
        place = own[path]
        if place is not None:
            note = (f"{safe_name(place.name)} was graded as {assignment.slug}",)
            notes = note if place.name not in (assignment.slug, path.name) else ()
            found.append(_Entry(place, _named(path.name), keys=(path.name,), notes=notes))
        elif _holds_others(path, weeks, nested=any(own.values())):
            without.append(path.name)
        elif (entry := _entry(path, names)) is not None:
            found.append(entry)
        else:
            others.append(path.name)
    said = []
    if without:
        said.append(f"There is no {assignment.slug} in the folders of {some(without, NAMED)}.")
    if others:
        said.append(f"Ignored, because not tied to a student: {some(others, NAMED)}.")
    return found, said


def _refuse_other(assignment: Assignment, folder: Path) -> None:
    if not folder.is_dir():
        if folder.is_file():
            fault, cure = "is a file", "Unpack it, and name the folder"
        else:
            fault, cure = "there is no such folder", "Name the one that holds the submissions"
        raise UsageError(f"{folder}: {fault}. {cure}: `nngrade grade {assignment.slug} FOLDER`.")
    for name in assignment.files:
        if (folder / name).is_file():
            raise UsageError(
                f"{folder}: contains {name}, so it is one student's work. Name the class's folder, "
                f"or check this one: `nngrade check {assignment.slug} --submission {folder}`."
            )
    if (folder / assignment.slug).is_dir():
        raise UsageError(
            f"{folder}: contains {assignment.slug}/, so it is one student's work. Name the folder above it, "
            f"or {folder / assignment.slug} if that is the class."
        )


def _own(path: Path, slug: str) -> Path | None:
    """Return the assignment's folder in a student's folder, as nbgrader lays it out, or None."""
    if not path.is_dir():
        return None
    found = [
        p for p in path.iterdir() if same_name(p.name, slug) and (p.is_dir() or p.is_symlink())
    ]
    return next((p for p in found if p.name == slug), found[0] if found else None)


def _holds_others(path: Path, weeks: Iterable[str], *, nested: bool) -> bool:
    """Return whether a folder belongs to a student who handed in only other assignments."""
    if not path.is_dir() or path.is_symlink():
        return False
    inside = [p for p in path.iterdir() if plain(p.name)]
    if not all(p.is_dir() for p in inside):
        return False
    return nested or (bool(inside) and all(p.name in weeks for p in inside))


def _entry(path: Path, names: Names) -> _Entry | None:
    """Return an entry with its student and keys, or None for a file that is no submission."""
    stem = path.name if path.is_dir() else _stem(path.name)
    for pattern in (MOODLE, CANVAS):
        match = pattern.fullmatch(path.name)
        if match and not (pattern is CANVAS and path.is_dir()):
            student, number = match["student"], match["id"]
            return _Entry(path, _named(student), number, (path.name, stem, number, student))
    keys: tuple[str, ...] = (path.name, stem)
    if match := GRADESCOPE.fullmatch(stem):
        keys = (*keys, match["id"])
    if not path.is_dir() and stem == path.name and path.name not in names:
        return None  # a text file or the like beside the submissions
    return _Entry(path, _named(stem), keys=keys)


def _named(name: str) -> str:
    """Return a student's id from the name of a file or folder, which may consist of spaces."""
    return student_id(name) or "%"


def _stem(name: str) -> str:
    for ending in (*ARCHIVES, ".py", ".ipynb"):
        if name.lower().endswith(ending):
            return name[: -len(ending)]
    return name


def _of_gradescope(path: Path) -> bool:
    return GRADESCOPE.fullmatch(_stem(path.name)) is not None


def _unmapped(entries: list[_Entry], names: Names) -> list[str]:
    """Return sentences on entries that the mapping lacks, and on names in it that are not there."""
    if not names:
        return []
    said = []
    used = {key for entry in entries for key in entry.keys}
    lacks = [e.path.name for e in entries if not names.keys() & set(e.keys)]
    if lacks:
        said.append(f"The mapping has no row for {some(lacks, NAMED)}.")
    if unused := [name for name in names if name not in used]:
        said.append(f"The mapping lists names that are not in the folder: {some(unused, NAMED)}.")
    return said


def _chosen(student: str, entries: list[_Entry], top: Path, times: Mapping[str, str]) -> Handin:
    """Return a student's newest submission. Parts with one number, or single files, are one submission.

    An export of Gradescope was unpacked in some order, so only the times that it holds count.
    """
    versions: dict[str, list[_Entry]] = {}
    for entry in entries:
        versions.setdefault(entry.version, []).append(entry)
    places = {v: ", ".join(_place(e.path) for e in group) for v, group in versions.items()}
    newest, unclear = _newest(versions, times), ""
    if newest is None:
        newest = min(versions)
        unclear = (
            f"{' and '.join(places.values())} are both of this student, and {METADATA} does not say which "
            f"is newer. Keep one of them in the folder, and grade again"
        )
    graded = versions.pop(newest)
    notes = [note for entry in graded for note in entry.notes]
    if versions and not unclear:
        others = ", ".join(places[v] for v in versions)
        notes.append(f"handed in more than once: {places[newest]} is graded, not {others}")
    paths = tuple(e.path for e in graded)
    handed_in = next(filter(None, (times.get(_stem(path.name)) for path in paths)), None)
    return Handin(student, paths, tuple(notes), top, handed_in, unclear)


def _newest(versions: Mapping[str, list[_Entry]], times: Mapping[str, str]) -> str | None:
    """Return the key of the newest of a student's submissions, or None if the export does not say."""
    if len(versions) == 1:
        return next(iter(versions))
    paths = {v: [entry.path for entry in group] for v, group in versions.items()}
    if not any(_of_gradescope(path) for group in paths.values() for path in group):
        return max(versions, key=lambda v: max(map(_when, paths[v])))
    try:
        at = {v: read_time(times.get(_stem(group[0].name), "")) for v, group in paths.items()}
    except ValueError:
        return None
    last = [v for v in versions if at[v] == max(at.values())]
    return last.pop() if len(last) == 1 else None


def _when(path: Path) -> tuple[float, str]:
    return os.lstat(path).st_mtime, path.name


def _place(path: Path) -> str:
    return safe_name(f"{path.parent.name}/{path.name}")
