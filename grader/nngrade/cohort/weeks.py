"""Compute every student's marks over all weeks: totals by weight, missing work, groups."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from nngrade.cohort.grid import Grid
from nngrade.model import Report

_NUMBERS = re.compile(r"(\d+)")


class Week(msgspec.Struct, frozen=True):
    """A week: its points, its weight in the total, and the marks of those that handed in."""

    name: str
    title: str
    max_score: float
    weight: float
    handed_in: int
    in_error: int
    mean: float | None


class StudentRow(msgspec.Struct, frozen=True):
    """A student's scores by week (null if a check is in error or an answer waits), and the total.

    The total is null if a score is, unless that week weighs nothing. A missing week counts as 0.
    """

    student: str
    group: str
    scores: dict[str, float | None]
    missing: tuple[str, ...]
    total: float | None


class GroupRow(msgspec.Struct, frozen=True):
    """A group's number of students, and the mean of their totals."""

    name: str
    students: int
    mean: float | None


class Weeks(msgspec.Struct, frozen=True, kw_only=True):
    """The marks of all weeks."""

    format: Literal["nngrade-weeks"] = "nngrade-weeks"
    version: Literal[1] = 1
    max_total: float
    weeks: tuple[Week, ...]
    students: tuple[StudentRow, ...]
    groups: tuple[GroupRow, ...]


def weeks(
    reports: Mapping[str, Iterable[Report]], weights: Mapping[str, float], groups: Mapping[str, str]
) -> Weeks:
    """Compute the marks from each week's reports.

    A week without a weight weighs as much as it has points, so that without weights the total is the sum of
    the scores.
    """
    scores: dict[str, dict[str, float | None]] = {}
    columns = []
    for name, found in reports.items():
        title, most = "", 0.0
        here: dict[str, float | None] = {}
        in_error = 0
        for report in found:
            assert report.graded is not None
            title, most = report.title, max(most, report.max_score)
            here[report.graded.student] = report.score
            in_error += report.score is None and not report.waiting
            scores.setdefault(report.graded.student, {})[name] = report.score
        if not here:
            continue
        known = [s for s in here.values() if s is not None]
        columns.append(
            Week(
                name=name,
                title=title,
                max_score=most,
                weight=weights.get(name, most),
                handed_in=len(here),
                in_error=in_error,
                mean=statistics.fmean(known) if known else None,
            )
        )
    students = tuple(
        StudentRow(
            student=student,
            group=groups.get(student, ""),
            scores=mine,
            missing=tuple(w.name for w in columns if w.name not in mine),
            total=_total(mine, columns),
        )
        for student, mine in sorted(scores.items())
    )
    return Weeks(
        max_total=sum(w.weight for w in columns),
        weeks=tuple(columns),
        students=students,
        groups=_groups(students) if groups else (),
    )


def grids(found: Weeks) -> list[Grid]:
    """Return the tables of students, groups and weeks."""
    names = [w.name for w in found.weeks]
    of_groups = ("group",) if found.groups else ()
    students = tuple(
        (
            s.student,
            *((s.group,) if of_groups else ()),
            " ".join(s.missing),
            *(s.scores.get(name) if name in s.scores else "" for name in names),
            s.total,
        )
        for s in found.students
    )
    head = "student", *of_groups, "missing", *names, "total"
    return [
        Grid(
            f"Students: totals of {found.max_total:g}, work that is missing counts as 0",
            head,
            students,
            texts=2 + len(of_groups),
        ),
        Grid(
            "Groups",
            ("group", "students", "mean total"),
            tuple((g.name or "(none)", g.students, g.mean) for g in found.groups),
        ),
        Grid(
            "Weeks",
            ("week", "title", "handed in", "in error", "mean", "of", "weight"),
            tuple(
                (w.name, w.title, w.handed_in, w.in_error, w.mean, w.max_score, w.weight)
                for w in found.weeks
            ),
            texts=2,
        ),
    ]


def _total(scores: dict[str, float | None], columns: list[Week]) -> float | None:
    total = 0.0
    for week in columns:
        score = scores.get(week.name, 0.0) if week.weight else 0.0
        if score is None:
            return None
        total += week.weight * score / week.max_score if week.max_score else 0.0
    return round(total, 9)


def _groups(students: Iterable[StudentRow]) -> tuple[GroupRow, ...]:
    found: dict[str, list[StudentRow]] = {}
    for student in students:
        found.setdefault(student.group, []).append(student)
    rows = []
    for name, members in sorted(found.items()):
        totals = [s.total for s in members if s.total is not None]
        rows.append(GroupRow(name, len(members), statistics.fmean(totals) if totals else None))
    return tuple(rows)


def graded_weeks(outs: Iterable[Path], order: Iterable[str]) -> list[str]:
    """Return the weeks that have reports: those of the course in its order, then others by name."""
    found = {folder.name for out in outs for folder in _folders(out) if any(folder.glob("*.json"))}
    known = [name for name in order if name in found]
    return known + sorted(found - set(known), key=_by_number)


def _folders(out: Path) -> list[Path]:
    return [p for p in out.iterdir() if p.is_dir()] if out.is_dir() else []


def _by_number(name: str) -> list[tuple[int, str]]:
    """Return a key that sorts week10 after week9."""
    return [(int(p) if p.isdigit() else 0, p) for p in _NUMBERS.split(name)]
