"""Grades for other systems: JSON, CSV, and the files that Canvas and Moodle teachers export, filled in.

A cell that begins with =, +, -, @ or a control character is a formula to a spreadsheet; such a name gets an
apostrophe before it. Numbers are written as numbers.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from nngrade.errors import UsageError
from nngrade.model import Report

Format = Literal["csv", "json", "canvas", "moodle"]
FORMATS: tuple[Format, ...] = ("csv", "json", "canvas", "moodle")
# What Moodle calls these columns, in the languages that it is met in most.
_GRADE = ("grade", "bewertung", "calificación", "note", "voto", "nota", "cijfer")
_FEEDBACK = (
    "feedback comments",
    "feedback als kommentar",
    "comentarios",
    "feedback par commentaires",
)
_IDENTIFIER = ("identifier", "id", "identificador", "identifiant")
_PARTICIPANT = re.compile(r"\D*(\d+)")


def safe(cell: str) -> str:
    """A text cell that no spreadsheet takes for a formula, on one line."""
    plain = "".join(c if c.isprintable() else " " for c in cell)
    return (
        f"'{plain}"
        if plain[:1] in ("=", "+", "-", "@") or cell[:1] in ("\t", "\r", "\n")
        else plain
    )


def as_json(reports: Sequence[Report]) -> str:
    """The grades as a JSON document: one object a student."""
    rows = [
        {
            "student": _student(r),
            "score": r.score,
            "max_score": r.max_score,
            "verdict": r.verdict.value,
            "exercises": {e.name: e.score for e in r.exercises},
            "notes": list(r.notes),
        }
        for r in reports
    ]
    return msgspec.json.format(msgspec.json.encode(rows), indent=2).decode() + "\n"


def as_csv(reports: Sequence[Report]) -> str:
    """The grades as CSV: a row a student, a column an exercise."""
    names = [e.name for e in reports[0].exercises] if reports else []
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["student", "score", "max_score", *names, "notes"])
    for r in reports:
        scores = {e.name: e.score for e in r.exercises}
        cells = [_number(scores.get(n)) for n in names]
        writer.writerow(
            [
                safe(_student(r)),
                _number(r.score),
                _number(r.max_score),
                *cells,
                safe("; ".join(r.notes)),
            ]
        )
    return out.getvalue()


def fill_canvas(reports: Sequence[Report], exported: Path) -> tuple[str, list[str]]:
    """The gradebook file that a teacher exported from Canvas, with this assignment's column filled.

    Students are found by SIS login id, SIS user id, Canvas id or name. Returns the file, and who in it has
    no grade here or is here and not in it.
    """
    rows = _rows(exported)
    if not rows or not {"Student", "ID"} <= set(rows[0]):
        raise UsageError(
            f"{exported}: is no gradebook export of Canvas: columns Student and ID are missing."
        )
    header = rows[0]
    assignment = reports[0].assignment if reports else ""
    columns = [i for i, name in enumerate(header) if name.partition(" (")[0] == assignment]
    if not columns:
        title = reports[0].title if reports else ""
        columns = [i for i, name in enumerate(header) if re.sub(r" \(\d+\)$", "", name) == title]
    if len(columns) != 1:
        raise UsageError(
            f"{exported}: there is no single column for {assignment}. Create the assignment {assignment!r} "
            "in Canvas, and export the gradebook again."
        )
    column = columns[0]
    keys = [
        header.index(k) for k in ("SIS Login ID", "SIS User ID", "ID", "Student") if k in header
    ]
    grades = {_student(r): r for r in reports}
    used: set[str] = set()
    missing = []
    for row in rows[1:]:
        row += [""] * (len(header) - len(row))
        if row[0].strip().startswith("Points Possible"):
            continue
        found = next((row[k] for k in keys if row[k] in grades), None)
        if found is None:
            missing.append(row[0])
        elif row[column].strip().upper() != "EX":  # excused stays excused
            row[column] = _number(grades[found].score)
        if found is not None:
            used.add(found)
    said = [f"{name}: no grade here" for name in missing]
    said += [f"{name}: not in {exported.name}" for name in sorted(set(grades) - used)]
    return _written(rows), said


def fill_moodle(reports: Sequence[Report], exported: Path) -> tuple[str, list[str]]:
    """The grading worksheet that a teacher exported from Moodle, filled in.

    Students are found by the number in `Identifier` ("Participant 1815"), else by any other cell.
    """
    rows = _rows(exported)
    header = [name.strip().lower() for name in rows[0]] if rows else []
    grade = next((i for i, name in enumerate(header) if name in _GRADE), None)
    identifier = next((i for i, name in enumerate(header) if name in _IDENTIFIER), None)
    comment = next((i for i, name in enumerate(header) if name in _FEEDBACK), None)
    if grade is None or identifier is None:
        raise UsageError(
            f"{exported}: is no grading worksheet of Moodle: a column Identifier or Grade is missing."
        )
    most = next((i for i, name in enumerate(header) if name.startswith("max")), None)
    grades = {_student(r): r for r in reports}
    used: set[str] = set()
    said = []
    for row in rows[1:]:
        row += [""] * (len(header) - len(row))
        number = _PARTICIPANT.match(row[identifier])
        keys = [number[1] if number else "", *row]
        found = next((k for k in keys if k and k in grades), None)
        if found is None:
            said.append(f"{row[identifier]}: no grade here")
            continue
        used.add(found)
        report = grades[found]
        if report.score is not None and most is not None and row[most].strip():
            limit = float(row[most].replace(",", "."))
            if report.max_score > limit:
                raise UsageError(
                    f"{exported}: the worksheet's maximum is {limit:g}, and {report.assignment} has "
                    f"{report.max_score:g} points: Moodle drops rows above it. Set the maximum there."
                )
        row[grade] = _number(report.score)
        if comment is not None:
            row[comment] = safe(
                "; ".join(f"{e.name} {_number(e.score)}/{e.points:g}" for e in report.exercises)
            )
    said += [f"{name}: not in {exported.name}" for name in sorted(set(grades) - used)]
    return _written(rows), said


def _student(report: Report) -> str:
    return report.graded.student if report.graded else ""


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}".rstrip("0").rstrip(".")


def _rows(path: Path) -> list[list[str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as e:
        raise UsageError(f"{path}: cannot be read as CSV: {e}.") from None


def _written(rows: Sequence[Sequence[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()
