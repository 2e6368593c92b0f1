"""Record which known mistakes each check catches, to notice a check that is deleted or weakened.

`author verify --record` writes `catches.json` beside the manifest. `author verify` compares with it and
lists which checks are gone, which mistakes a check no longer catches, and which other checks catch those.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from nngrade.errors import CourseError
from nngrade.model import Assignment

RECORD = "catches.json"
Catches = dict[str, list[str]]


def write(assignment: Assignment, found: Catches, *, whole: bool = True) -> None:
    """Write `catches.json`: one line per check, with the mistakes that it catches.

    Unless `found` covers the `whole` assignment, the other lines stay.
    """
    if not whole and _path(assignment).is_file():
        found = read(assignment) | found
    lines = ",\n".join(
        f"  {msgspec.json.encode(check).decode()}: {msgspec.json.encode(sorted(bugs)).decode()}"
        for check, bugs in found.items()
    )
    _path(assignment).write_text("{\n" + lines + "\n}\n", "utf-8")


def read(assignment: Assignment) -> Catches:
    """Return what `catches.json` holds. Raises `CourseError` if it is malformed."""
    path = _path(assignment)
    try:
        return msgspec.json.decode(path.read_bytes(), type=Catches)
    except msgspec.DecodeError as e:
        raise CourseError(f"{path}: {e}. Run `nngrade author verify --record`.") from None


def lost(assignment: Assignment, found: Catches, *, whole: bool = True) -> Iterator[str]:
    """Yield a sentence for each check that is gone, has become weaker, or is not in `catches.json`.

    Unless `found` covers the `whole` assignment, a check that is not in it may belong to another exercise.
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
            yield f"{check} is not in {RECORD}: run `nngrade author verify --record`"


def _without(gone: set[str], found: Catches) -> str:
    """Return a sentence about mistakes that a check no longer catches, by how many others catch them."""
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
        said.append(f"Now caught by one check only: {', '.join(once)}.")
    if several:
        said.append(f"Still caught by several other checks: {', '.join(several)}.")
    if not said:
        said.append("It caught no bug.")
    return " ".join(said) + " If this is intended, run `nngrade author verify --record`."


def _path(assignment: Assignment) -> Path:
    return assignment.folder / RECORD
