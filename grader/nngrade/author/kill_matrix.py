"""What each check catches, on record: so that a check that is deleted or weakened is missed.

`catches.json` stands beside the manifest. `author verify --record` writes it; `author verify` says what is
lost against it: which checks are gone, which bugs a check no longer fails, and what fails those now.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from nngrade.errors import CourseError
from nngrade.model import Assignment

RECORD = "catches.json"
Catches = dict[str, list[str]]


def write(assignment: Assignment, found: Catches) -> None:
    """Record what each check catches, a line for each."""
    lines = ",\n".join(
        f"  {msgspec.json.encode(check).decode()}: {msgspec.json.encode(sorted(bugs)).decode()}"
        for check, bugs in found.items()
    )
    _path(assignment).write_text("{\n" + lines + "\n}\n", "utf-8")


def read(assignment: Assignment) -> Catches:
    """What is on record."""
    path = _path(assignment)
    try:
        return msgspec.json.decode(path.read_bytes(), type=Catches)
    except msgspec.DecodeError as e:
        raise CourseError(f"{path}: {e}. Run `nngrade author verify --record`.") from None


def lost(assignment: Assignment, found: Catches, *, whole: bool = True) -> Iterator[str]:
    """A sentence for each check that is gone, or that no longer catches all it did.

    Unless `found` is of the whole assignment, a check that is not in it may belong to another exercise.
    """
    if not _path(assignment).is_file():
        return
    recorded = read(assignment)
    for check, bugs in recorded.items():
        gone = set(bugs) - set(found.get(check, []))
        if check not in found:
            if whole and not check.startswith("contract::"):
                yield f"{check} is gone. {_without(gone, found)}"
        elif gone:
            yield f"{check} has become weaker. {_without(gone, found)}"
    for check in found:
        if check not in recorded:
            yield f"{check} is not on record: run `nngrade author verify --record`"


def _without(gone: set[str], found: Catches) -> str:
    """What a check caught and catches no longer, apart by what becomes of it."""
    others: dict[str, list[str]] = {bug: [] for bug in sorted(gone)}
    for check, bugs in found.items():
        for bug in gone.intersection(bugs):
            others[bug].append(check)
    nobody = [bug for bug, checks in others.items() if not checks]
    once = [f"{bug} (by {checks[0]} alone)" for bug, checks in others.items() if len(checks) == 1]
    several = [bug for bug, checks in others.items() if len(checks) > 1]
    said = []
    if nobody:
        said.append(f"No longer caught: {', '.join(nobody)}.")
    if once:
        said.append(f"Caught once now: {', '.join(once)}.")
    if several:
        said.append(f"It no longer catches, and several others do: {', '.join(several)}.")
    if not said:
        said.append("It caught no bug.")
    return " ".join(said) + " If that is meant, run `nngrade author verify --record`."


def _path(assignment: Assignment) -> Path:
    return assignment.folder / RECORD
