"""Compare a class's week with another class's: last year's, or one group with another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from nngrade.cohort.grid import Grid
from nngrade.cohort.results import Results


class ShareRow(msgspec.Struct, frozen=True):
    """Two shares, from 0 to 1: of the points for `marks`, else of the students. Null if there is none."""

    table: Literal["marks", "exercise", "misconception", "check"]
    name: str
    here: float | None
    there: float | None

    @property
    def change(self) -> float | None:
        """Return how much larger the share is here."""
        return None if self.here is None or self.there is None else self.here - self.there


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """The differences between two classes: marks, exercises passed, misconceptions, checks passed."""

    format: Literal["nngrade-comparison"] = "nngrade-comparison"
    version: Literal[1] = 1
    assignment: str
    here: str
    there: str
    students_here: int
    students_there: int
    rows: tuple[ShareRow, ...]


def compare(here: Results, there: Results, names: tuple[str, str]) -> Comparison:
    """Compare two classes, which are called `names`."""
    return Comparison(
        assignment=here.assignment,
        here=names[0],
        there=names[1],
        students_here=here.students,
        students_there=there.students,
        rows=tuple(sorted(_rows(_shares(here), _shares(there)), key=_place)),
    )


TITLES = {
    "marks": "Marks: mean share of the points",
    "exercise": "Exercises: students that passed",
    "misconception": "Misconceptions: students that have them",
    "check": "Checks: students that passed",
}
# A terminal shows the largest differences.
MOST = {"misconception": 15, "check": 10}


def grids(found: Comparison) -> list[Grid]:
    """Return a table for each kind of difference."""
    head = "name", found.here, found.there, "change"
    return [
        Grid(
            title,
            head,
            tuple((r.name, r.here, r.there, r.change) for r in found.rows if r.table == table),
            percent=True,
            most=MOST.get(table),
        )
        for table, title in TITLES.items()
    ]


def flat(found: Comparison) -> Grid:
    """Return all differences as one table."""
    head = "table", "name", found.here, found.there, "change"
    rows = tuple((r.table, r.name, r.here, r.there, r.change) for r in found.rows)
    return Grid("", head, rows, texts=2, percent=True)


Key = tuple[Literal["marks", "exercise", "misconception", "check"], str]


def _rows(here: dict[Key, float | None], there: dict[Key, float | None]) -> Iterator[ShareRow]:
    for table, name in dict.fromkeys((*here, *there)):
        # A misconception that nobody has there has the share 0; an exercise that is not there has none.
        none = 0.0 if table == "misconception" else None
        key: Key = table, name
        yield ShareRow(table, name, here.get(key, none), there.get(key, none))


def _shares(found: Results) -> dict[Key, float | None]:
    count = found.students
    mean, most = found.marks.mean, found.max_score
    shares: dict[Key, float | None] = {
        ("marks", "mean"): None if mean is None or not most else mean / most
    }
    for row in found.exercises:
        shares["exercise", row.name] = row.passed / count
    for each in found.misconceptions:
        shares["misconception", each.name] = each.count / count
    for check in found.checks:
        shares["check", check.id] = check.share if check.taken else None
    return {key: None if share is None else round(share, 6) for key, share in shares.items()}


def _place(row: ShareRow) -> tuple[int, float]:
    """Sort misconceptions and checks by how much they differ; exercises stay in order."""
    return list(TITLES).index(row.table), -abs(row.change or 0.0) if row.table in MOST else 0.0
