"""Read one submission's source files from a folder, from single files or from archives.

Nothing is unpacked to disk, and no code is parsed. Of an archive's members, only regular files of an
acceptable size and name are read. A submission that cannot be graded raises `Refused` with a sentence for
the student.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from nngrade.files import NoFile, open_regular
from nngrade.model import Assignment, Submission
from nngrade.safe_archive import (
    DAMAGED,
    UNSUPPORTED,
    ArchiveLimits,
    Member,
    Rejected,
    read_archive,
)
from nngrade.submission.answers import NAME as ANSWERS
from nngrade.submission.answers import NOT_A_FILE, SIZE_MAX, read_answers
from nngrade.submission.class_folder import ARCHIVES, CANVAS, MOODLE, Handin, plain
from nngrade.submission.read import (
    NOTEBOOK,
    choose,
    is_like_answers,
    link_in,
    mentions,
    most,
    plainly_named,
    same_name,
    stands_for,
    too_large,
    unread_answers,
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
    """Return the source files of one hand-in, and notes on how they were found. Raises `Refused`."""
    reading = _Reading(assignment, list(handin.notes))
    try:
        reading.read(handin)
        files, notebooks = _pick(assignment, reading)
    except Refused as e:
        raise Refused(" ".join([str(e), *(f"({note}.)" for note in handin.notes)])) from None
    except DAMAGED as e:
        raise Refused(f"{_name(handin)} cannot be read: {e}. Hand it in again.") from None
    except UNSUPPORTED as e:
        raise Refused(f"{_name(handin)} cannot be unpacked: {e}. Hand it in again.") from None
    answers = _answers(assignment, reading)
    found = Submission(handin.paths[0], files, notebooks, answers=answers)
    return plainly_named(found), reading.notes


def _name(handin: Handin) -> str:
    return safe_name(handin.paths[0].absolute().name)


Source = tuple[PurePosixPath, bytes]
Members = list[Source]


class _Reading:
    """The source files of a hand-in, the names of its other files, and notes on what was left out."""

    def __init__(self, assignment: Assignment, notes: list[str]) -> None:
        self.assignment, self.notes = assignment, notes
        self.found: Members = []
        self.others: list[str] = []

    def read(self, handin: Handin) -> None:
        """Read all of its paths."""
        singles: dict[str, list[Path]] = {}
        for path in handin.paths:
            if (link := link_in(path, handin.top)) is not None:
                raise Refused(f"{safe_name(link.name)} is a link. Hand in the file itself.")
            if path.is_dir():
                self.found += self._folder(path)
            elif path.name.lower().endswith(ARCHIVES):
                inside, packed = _archive(path.name, _bytes(path, ARCHIVE_MAX))
                self.others += packed
                # Beside other files, an archive counts as a folder of its own.
                below = PurePosixPath(path.name if len(handin.paths) > 1 else "")
                self.found += [(below / member, text) for member, text in inside]
            else:
                singles.setdefault(self._own_name(path), []).append(path)
        for name, paths in singles.items():
            *older, newest = sorted(paths, key=_attempt)
            if older:
                said = ", ".join(safe_name(p.name) for p in older)
                self.notes.append(f"{safe_name(newest.name)} was graded, not {said}")
            if same_name(name, ANSWERS):
                self.found.append((PurePosixPath(name), read_answers(newest) or b""))
            elif _wanted(name):
                self.found.append((PurePosixPath(name), _bytes(newest, most(name))))
            else:
                self.others.append(name)

    def asked(self, name: str) -> bool:
        """Return whether students are asked for a file or notebook of that name."""
        files = self.assignment.files
        return any(same_name(name, f) or stands_for(self.assignment, f, name) for f in files)

    def _own_name(self, path: Path) -> str:
        """Return a file's name without a platform's prefix and its number for repeated uploads."""
        match = CANVAS.fullmatch(path.name) or MOODLE.fullmatch(path.name)
        name = (match and match["file"]) or path.name
        first = _AGAIN.sub("", name)
        return first if self.asked(first) or same_name(first, ANSWERS) else name

    def _folder(self, top: Path) -> Members:
        """Return the source files below a folder.

        If none of them is asked for and there is one archive, its source files are added.
        """
        found: Members = []
        archives = []
        for folder, subfolders, names in os.walk(top, followlinks=False):
            where = Path(folder)
            depth = len(where.relative_to(top).parts)
            if ANSWERS in subfolders and ANSWERS not in names:
                found.append((PurePosixPath(*where.relative_to(top).parts, ANSWERS), NOT_A_FILE))
            subfolders[:] = sorted(s for s in subfolders if plain(s) and depth < DEPTH_MAX)
            for name in sorted(names):
                path = where / name
                inside = PurePosixPath(*path.relative_to(top).parts)
                if name.lower().endswith(ARCHIVES):
                    archives.append(path)
                elif not _wanted(name):
                    self.others.append(str(inside))
                elif path.is_symlink() and not self.asked(name):
                    self.notes.append(f"{safe_name(str(inside))} is a link and was ignored")
                elif path.is_symlink():
                    raise Refused(f"{safe_name(str(inside))} is a link. Hand in the file itself.")
                elif same_name(name, ANSWERS):
                    found.append((inside, read_answers(path) or b""))
                elif _is_text(str(inside)):
                    found.append((inside, _bytes(path, most(name))))
                else:
                    self.notes.append(
                        f"{safe_name(str(inside))} was ignored: its name is not UTF-8"
                    )
            if len(found) > FILES_MAX or sum(len(text) for _, text in found) > UNPACKED_MAX:
                raise Refused(
                    f"it contains more than {FILES_MAX} source files or {UNPACKED_MAX // 2**20} MiB of them. "
                    "Hand in only your solution."
                )
        if len(archives) == 1 and not any(self.asked(p.name) for p, _ in found):
            (archive,) = archives
            inside = PurePosixPath(*archive.relative_to(top).parts)
            members, packed = _archive(archive.name, _bytes(archive, ARCHIVE_MAX))
            self.others += packed
            return found + [(inside / member, text) for member, text in members]
        self.others += [str(p.relative_to(top)) for p in archives]
        return found


def _attempt(path: Path) -> tuple[int, int]:
    """Return a key that sorts attachments of the same name by age, as Canvas numbers them."""
    match, again = CANVAS.fullmatch(path.name), _AGAIN.search(path.name)
    return int(again[1]) if again else 0, int(match["attachment"]) if match else 0


def _wanted(name: str) -> bool:
    return name.lower().endswith((".py", NOTEBOOK)) or same_name(name, ANSWERS)


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _bytes(path: Path, limit: int) -> bytes:
    """Return a regular file's content; raise `Refused` for another kind, or more than `limit` bytes."""
    try:
        opened = open_regular(path)
    except NoFile:
        raise Refused(
            f"{safe_name(path.name)} is not a regular file. Hand in the file itself."
        ) from None
    with opened as file:
        if os.fstat(file.fileno()).st_size > limit:
            if _wanted(path.name):
                raise Refused(f"{safe_name(path.name)} {too_large(path.name)}")
            raise Refused(
                f"{safe_name(path.name)} is larger than {limit // 2**20} MiB. Remove the data from it."
            )
        return file.read(limit)


_TOO_LARGE = bytes(SIZE_MAX + 1)
_LIMITS = ArchiveLimits(MEMBERS_MAX, FILES_MAX, UNPACKED_MAX, most)


def _archive(name: str, data: bytes) -> tuple[Members, list[str]]:
    """Return the source files of an archive, and the names of archives in it."""
    packed: list[str] = []
    unread: Members = []

    def path_of(member: Member) -> str | None:
        path = PurePosixPath(member.name.replace("\\", "/"))
        parts = path.parts
        if path.name.lower().endswith(ARCHIVES) and len(packed) < FILES_MAX:
            packed.append(str(path))
        folder = "/" * (member.kind == "folder")
        if is_like_answers(path.name + folder) and len(packed) < FILES_MAX:
            packed.append(path.name)
        if member.kind == "folder" or not _wanted(path.name):
            return None
        if path.is_absolute() or ".." in parts or ":" in parts[0]:
            raise Refused(
                f"{name}: {safe_name(member.name)} points outside of the archive. Pack it again."
            )
        if not all(map(plain, parts)) or len(parts) > DEPTH_MAX:
            return None
        answers = same_name(path.name, ANSWERS)
        if answers and (member.kind != "file" or member.packed or member.size > SIZE_MAX):
            unread.append((path, _TOO_LARGE))  # it costs the questions alone
            return None
        return str(path)

    tar = not name.lower().endswith(".zip")
    try:
        found = read_archive(data, tar=tar, path_of=path_of, limits=_LIMITS)
    except Rejected as e:
        raise Refused(_rejected(name, e)) from None
    return [*((PurePosixPath(path), text) for path, text in found.items()), *unread], packed


def _rejected(name: str, e: Rejected) -> str:
    """Return why an archive is refused, and what to do."""
    member = safe_name(e.member)
    match e.rule:
        case "members":
            return f"{name} has more than {MEMBERS_MAX} entries. Hand in only your solution."
        case "link":
            return f"{name}: {member} is a link or a device. Pack the file itself."
        case "method":
            return (
                f"{name}: {member} is compressed in an unusual way. Pack it again as a plain zip."
            )
        case "twice" if e.other != e.member:
            both = f"{safe_name(e.other)} and {member}"
            return f"{name}: {both} are the same file on some systems. Pack only one of them."
        case "twice":
            return f"{name} contains {member} twice. Pack it only once."
        case "member size":
            return f"{name}: {member} {too_large(e.member)}"
        case "files":
            return (
                f"{name} contains more than {FILES_MAX} source files. Hand in only your solution."
            )
        case "size":
            much = f"{UNPACKED_MAX // 2**20} MiB of source files"
            return f"{name} contains more than {much}. Hand in only your solution."
        case "stream size":
            return f"{name} is larger than {UNPACKED_MAX // 2**20} MiB unpacked. Hand in only your solution."


def _pick(assignment: Assignment, reading: _Reading) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return the assignment's files with the sources beside them, and the notebooks for some of them."""
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
            notes.append(f"{safe_name(str(path))} was graded as {name}")
        files |= {
            p.name: beside for p, beside in code if p.parent == path.parent and p.name not in files
        }
        files[name] = text
    notebooks, said = choose(assignment, files, list(dict.fromkeys(p.name for p, _ in books)))
    own = _renamed(assignment, files, code, books, notebooks)
    if own is not None:
        path, text = own
        (asked,) = assignment.files
        passed = "".join(f", not {safe_name(name)}" for name in notebooks.values())
        notes.append(f"{safe_name(str(path))} was graded as {asked}{passed}")
        return {asked: text}, {}
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
    if held and all(name.lower().endswith(ARCHIVES) for name in held):
        raise Refused(
            f"it contains an archive, {said_of}, and no source file. Hand in what is packed in it."
        )
    if len(books) > 1:
        raise Refused(
            f"there is no {wanted}, and it is unclear which of {len(books)} notebooks counts: it contains "
            f"{said_of}. Hand in {wanted}, or one notebook."
        )
    raise Refused(f"there is no {wanted}: it contains {said_of}. Hand in {wanted}, or a notebook.")


def _renamed(
    assignment: Assignment,
    files: dict[str, bytes],
    code: Members,
    books: Members,
    notebooks: dict[str, str],
) -> Source | None:
    """Return the misnamed file to grade if no file has the right name, or None.

    A notebook comes first if it mentions an asked function, or a file that does, and either has the right
    name or no file mentions one.
    """
    if files or len(assignment.files) != 1:
        return None
    (asked,) = assignment.files
    likely = [source for source in code if _speaks(assignment, source[1])]
    for notebook in notebooks.values():
        texts = [text for p, text in books if p.name == notebook]
        named = stands_for(assignment, asked, notebook)
        used = any(mentions(text, p.stem) for p, _ in likely for text in texts)
        speaks = used or any(_speaks(assignment, text) for text in texts)
        if speaks and (named or not likely):
            return None
    candidates = likely if likely or notebooks else code
    return candidates[0] if len(candidates) == 1 else None


def _passed_over(
    assignment: Assignment, notebook: str, book: bytes, code: Members
) -> Iterator[str]:
    """Yield notes on files that look like an answer too, but that the graded notebook does not use."""
    for path, text in code:
        likely = _speaks(assignment, text) and not any(
            same_name(path.name, f) for f in assignment.files
        )
        if likely and not mentions(book, path.stem):
            yield f"{safe_name(notebook)} was graded, not {safe_name(str(path))}"


def _speaks(assignment: Assignment, text: bytes) -> bool:
    """Return whether a source file or notebook mentions a function that students are asked for."""
    return mentions(text, *(f.name for e in assignment.exercises for f in e.functions))


def _answers(assignment: Assignment, reading: _Reading) -> bytes | None:
    """Return the file of answers; without questions, nobody reads one."""
    if not assignment.questions:
        return None
    try:
        nearest = _nearest(assignment, ANSWERS, reading.found, reading.notes)
    except Refused as e:  # it costs the questions alone
        reading.notes.append(str(e))
        return None
    others = (PurePosixPath(name).name for name in reading.others)
    reading.notes += unread_answers(others, found=nearest is not None)
    return nearest[1] if nearest is not None else None


def _nearest(assignment: Assignment, name: str, found: Members, notes: list[str]) -> Source | None:
    """Return the file of that name that counts: no stub, then in the week's folder, then least deep.

    Raises `Refused` if several of them differ and rank equal.
    """
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
        raise Refused(f"there is more than one {name}: {places}. Hand in only one.")
    if not best:
        return None
    chosen, content = best[0]
    if others := [safe_name(str(p)) for p, text in alike if text != content]:
        notes.append(f"{safe_name(str(chosen))} was graded, not {', '.join(others)}")
    return chosen, content


def _shown_all(text: str) -> str:
    return " ".join(map(safe_name, text.split(" ")))
