"""Read a student's source files from a folder, a file or a notebook."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import msgspec

from nngrade.errors import UsageError
from nngrade.files import NoFile, open_regular
from nngrade.model import Assignment, Submission
from nngrade.submission.answers import NAME as ANSWERS
from nngrade.submission.answers import answers_path, read_answers
from nngrade.text import safe_name

FILE_MAX = 1024 * 1024
# A notebook may be larger, because it contains its plots.
NOTEBOOK_MAX = 20 * 1024 * 1024
NOTEBOOK = ".ipynb"
_NOT_BOTH = "{} was {}, not {}: remove the one that should not count"
# Endings that editors, browsers and people give to the name of a copy.
_COPY = r"\(?\d+\)?|v\d+|copy[ _.-]*\(?\d*\)?|kopie|old|new|final|bak|backup"


def locate(assignment: Assignment, start: Path) -> Path:
    """Return the folder with a student's work on an assignment: `start/week3`, else `start` itself.

    Raises `UsageError` if there is none in either.
    """
    for folder in (start / assignment.slug, start):
        if any((folder / name).is_file() for name in assignment.files):
            return folder
        # Other weeks may share a folder of another name, so only a notebook's name can tell.
        notebooks = _notebooks(folder)
        own = folder.resolve().name == assignment.slug
        if any(notebook_for(assignment, n, notebooks, sole=own) for n in assignment.files):
            return folder
    files = " or ".join(assignment.files)
    raise UsageError(
        f"{start}: there is no {files} in it, nor in {assignment.slug}/, and no notebook of that name. "
        f"Run `nngrade start {assignment.slug}`, or name the folder with --submission."
    )


def read(assignment: Assignment, path: Path) -> Submission:
    """Read a folder's `.py` files and the notebooks in place of the assignment's files, or one file.

    Nothing is parsed or decoded here. Raises `UsageError` if no file of the assignment is there, and for
    a link, because it could lead from a student's repository to the course's own files.
    """
    if (link := link_in(path)) is not None:
        raise _linked(link)
    if path.is_file() and path.suffix in (".py", NOTEBOOK) and len(assignment.files) == 1:
        wanted = assignment.files[0]
        answers = _answers(assignment, path.parent)
        if path.suffix == ".py":
            return Submission(path, {wanted: _read(path)}, answers=answers)
        return plainly_named(
            Submission(path, {path.name: _read(path)}, {wanted: path.name}, answers=answers)
        )
    if not path.is_dir():
        fault = "is neither a folder nor a .py file" if path.exists() else "does not exist"
        if path.is_file() and path.suffix in (".py", NOTEBOOK):
            fault = f"is one file of several: {', '.join(assignment.files)}"
        raise UsageError(f"{path}: this {fault}. Point --submission at the student's folder.")
    found = {
        entry.name: _read(entry)
        for entry in sorted(path.iterdir())
        if entry.suffix == ".py" and entry.is_file()
    }
    chosen, notes = choose(assignment, found, _notebooks(path))
    found |= {name: _read(path / name) for name in chosen.values()}
    if not any(name in found for name in (*assignment.files, *chosen.values())):
        raise UsageError(
            f"{path}: none of {', '.join(assignment.files)} is in it, and no notebook in place of one. "
            "Point --submission at the folder that holds the student's files."
        )
    answers = _answers(assignment, path)
    if assignment.questions:
        beside = [e.name + "/" * e.is_dir() for e in sorted(path.iterdir())]
        notes += unread_answers(beside, found=answers is not None)
    return plainly_named(Submission(path, found, chosen, tuple(notes), answers))


def _answers(assignment: Assignment, folder: Path) -> bytes | None:
    return read_answers(answers_path(folder)) if assignment.questions else None


def unread_answers(names: Iterable[str], *, found: bool) -> list[str]:
    """Return notes on files that look like answers, such as "answers (1).toml", and are not read.

    A folder's name ends with a slash. `found` says whether there is a file of answers with the right name.
    """
    alike = [safe_name(name) for name in names if is_like_answers(name)]
    if found:
        return [_NOT_BOTH.format(ANSWERS, "read", name) for name in alike]
    return [
        f"{name} was not read: answers to questions must be in a file named {ANSWERS}"
        for name in alike
    ]


def is_like_answers(name: str) -> bool:
    """Return whether a name is like that of a file of answers, but another; a folder's ends with a slash."""
    stem = ANSWERS.removesuffix(".toml")
    pattern = rf"(copy of )?{stem}[ _.-]*({_COPY})?((\.toml)?([._]txt)?|\.toml[ _.-]*({_COPY})?)/?"
    if name.endswith("/") and ".toml" not in name.lower():  # answers/ may hold anything
        return False
    other = not same_name(name.removesuffix("/"), ANSWERS)
    return other and re.fullmatch(pattern, name, re.IGNORECASE) is not None


def plainly_named(submission: Submission) -> Submission:
    """Return a submission whose notebooks have names that can be shown, of which messages consist."""
    files, notebooks = dict(submission.files), dict(submission.notebooks)
    for wanted, name in notebooks.items():
        plain = safe_name(name[: -len(NOTEBOOK)]) + NOTEBOOK
        if not name.isprintable():
            files[plain] = files.pop(name)
            notebooks[wanted] = plain
    return msgspec.structs.replace(submission, files=files, notebooks=notebooks)


def choose(
    assignment: Assignment, files: dict[str, bytes], notebooks: list[str]
) -> tuple[dict[str, str], list[str]]:
    """Return the notebooks to grade in place of files, by the file's name, and notes on the choice.

    A file comes before a notebook, unless it is still the stub that students were given.
    """
    chosen: dict[str, str] = {}
    notes: list[str] = []
    for name in assignment.files:
        there = name in files
        stub = there and untouched(assignment, name, files[name])
        notes += [_NOT_BOTH.format(name, "graded", copy) for copy in copies(name, files) if there]
        notebook = notebook_for(assignment, name, notebooks, sole=stub or not there)
        if notebook is None:
            continue
        if there and not stub:
            notes.append(_NOT_BOTH.format(name, "graded", notebook))
            continue
        chosen[name] = notebook
        if not stub and not stands_for(assignment, name, notebook):
            notes.append(f"{notebook} was graded as {name}")
    return chosen, notes


def mentions(text: bytes, *names: str) -> bool:
    """Return whether a source file or notebook holds one of these names as a whole word."""
    any_of = "|".join(map(re.escape, names))
    return re.search(rf"\b({any_of})\b".encode(), text) is not None


def copies(name: str, files: dict[str, bytes]) -> list[str]:
    """Return the files that look like copies of one, such as "mse (1).py", "Copy of mse.py", "mse_old.py".

    A file that the original mentions is a module that it uses, and no copy.
    """
    stem = re.escape(name.removesuffix(".py"))
    pattern = re.compile(rf"(copy of )?{stem}[ _.-]*({_COPY})?\.py", re.IGNORECASE)
    alike = (other for other in files if pattern.fullmatch(other) and not same_name(other, name))
    return [other for other in alike if not mentions(files[name], other.removesuffix(".py"))]


def notebook_for(
    assignment: Assignment, name: str, notebooks: Iterable[str], *, sole: bool
) -> str | None:
    """Return the notebook with the file's name, else with the week's name, else, if `sole`, the only one."""
    found = list(notebooks)
    for wanted in _notebook_names(assignment, name):
        for notebook in found:
            if same_name(notebook, wanted):
                return notebook
    return found[0] if sole and len(found) == len(assignment.files) == 1 else None


def stands_for(assignment: Assignment, name: str, notebook: str) -> bool:
    """Return whether a notebook has the name that the one for a file should have."""
    return any(same_name(notebook, wanted) for wanted in _notebook_names(assignment, name))


def _notebook_names(assignment: Assignment, name: str) -> list[str]:
    """Return names for a file's notebook, best first: the file's and, if it is the only one, the week's."""
    week = [assignment.slug] if len(assignment.files) == 1 else []
    return [stem + NOTEBOOK for stem in (name.removesuffix(".py"), *week)]


def untouched(assignment: Assignment, name: str, text: bytes) -> bool:
    """Return whether a file is still the stub, apart from white space, lines of comments and a BOM."""
    if assignment.template is None:
        return False
    return _bare(text) == _bare((assignment.template / name).read_bytes())


def _bare(text: bytes) -> list[bytes]:
    lines = text.removeprefix(b"\xef\xbb\xbf").splitlines()
    return [word for line in lines if line.lstrip()[:1] != b"#" for word in line.split()]


def same_name(a: str, b: str) -> bool:
    """Return whether two file names differ at most in case and Unicode normal form."""
    return unicodedata.normalize("NFC", a).casefold() == unicodedata.normalize("NFC", b).casefold()


def most(name: str) -> int:
    """Return the largest size of a file of that name, in bytes."""
    return NOTEBOOK_MAX if name.lower().endswith(NOTEBOOK) else FILE_MAX


def too_large(name: str) -> str:
    """Return what to tell the student about a larger file."""
    if most(name) == NOTEBOOK_MAX:
        cure = "Clear its outputs in Jupyter, save it, and try again"
    else:
        cure = "Remove the data from it"
    return f"is larger than {most(name) // 2**20} MiB. {cure}."


def _notebooks(folder: Path) -> list[str]:
    if not folder.is_dir():
        return []
    found = (e for e in sorted(folder.iterdir()) if e.suffix == NOTEBOOK and e.is_file())
    return [e.name for e in found if e.name[0] != "."]


def link_in(path: Path, top: Path | None = None) -> Path | None:
    """Return a link that a student may have put on the way to a submission, or None.

    In a class, this can be each step below the class's folder `top`. For a path that somebody typed, it is
    the last step, each step of a relative path, and each step below the current folder, which may be a
    student's repository. Links above those, such as /tmp on macOS, belong to the machine.
    """
    here = Path.cwd()
    steps = [*reversed(path.parents), path]
    if top is not None:
        steps = [step for step in steps if top in step.parents]
    elif path.is_absolute():
        found = [step.exists() and step.samefile(here) for step in steps[:-1]]
        steps = steps[found.index(True) + 1 if any(found) else -1 :]
    return next((step for step in steps if step.is_symlink()), None)


def _linked(path: Path) -> UsageError:
    return UsageError(f"{path}: is a link. Put the file or folder itself there, or name it.")


def _read(path: Path) -> bytes:
    if path.is_symlink():
        raise _linked(path)
    try:
        opened = open_regular(path)
    except NoFile:
        raise UsageError(f"{path}: is not a regular file. Put the file itself there.") from None
    with opened as file:
        data = file.read(most(path.name) + 1)
    if len(data) > most(path.name):
        raise UsageError(f"{path}: {too_large(path.name)}")
    return data
