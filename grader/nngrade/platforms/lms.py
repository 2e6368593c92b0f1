"""Grades for other systems: JSON, CSV, and the files that Canvas and Moodle teachers export, filled in.

A cell that begins with =, +, -, @ or a control character is a formula to a spreadsheet; such a name gets an
apostrophe before it. Numbers are written as numbers.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path, PurePath
from unicodedata import normalize

import msgspec

from nngrade.errors import UsageError
from nngrade.model import Report
from nngrade.submission.class_folder import CANVAS, MOODLE, identifier

# What Moodle calls these columns, in the languages that it is met in most.
_GRADE = ("grade", "bewertung", "calificación", "note", "voto", "nota", "cijfer", "valutazione")
_FEEDBACK = (
    "feedback comments",
    "feedback als kommentar",
    "comentarios",
    "feedback par commentaires",
)
_IDENTIFIER = ("identifier", "id", "identificador", "identifiant")
# What is in the name of its column with the maximum.
_MOST = ("max", "máx", "massim", "höchst", "bestwertung", "bestnote")
_AMOUNT = re.compile(r"\d+([.,]\d+)?")
# A number that an id begins or ends with.
_EDGES = re.compile(r"(?<![^\W_])\d{3,}(?=\)?$)|^\d{3,}(?![^\W_])")
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
    names = list(dict.fromkeys(e.name for r in reports for e in r.exercises))
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

    Students are found by SIS login id, SIS user id, Canvas id or name. Returns the file, empty if nobody is
    found, and what to tell: who in it has no grade here, or is here and not in it.
    """
    rows = _rows(exported)
    if not rows or not {"Student", "ID"} <= set(rows[0]):
        raise UsageError(
            f"{exported}: is no gradebook export of Canvas: columns Student and ID are missing."
        )
    header = rows[0]
    column = _canvas_column(header, reports[0], exported)
    ids = [header.index(k) for k in ("SIS Login ID", "SIS User ID", "ID") if k in header]
    name, number = header.index("Student"), header.index("ID")
    said: list[str] = []
    people = []
    for line, row in enumerate(rows[1:], 1):
        row += [""] * (len(header) - len(row))
        if row[name].strip().startswith("Points Possible"):
            said += _fits(row[column], reports, exported)
        elif any(row[k].strip() for k in (*ids, name)):  # else Canvas's row on posting
            known = [row[k] for k in ids]
            people.append(_Row(line, row[name], row[number].strip(), known, [row[name]]))
    placed, more = _placed(people, reports, exported, CANVAS, "ID, SIS Login ID or SIS User ID")
    for line, report in placed.items():
        if rows[line][column].strip().upper() != "EX":  # excused stays excused
            rows[line][column] = _number(report.score)
    return _written(rows) if placed else "", said + more


def _canvas_column(header: Sequence[str], report: Report, exported: Path) -> int:
    """The assignment's column: Canvas writes its own number, in brackets, after each name."""
    plain = [re.sub(r" \(\d+\)$", "", name.strip()) for name in header]
    for wanted in (report.assignment, report.title):
        columns = [i for i, name in enumerate(plain) if name == wanted]
        if len(columns) > 1:
            found = ", ".join(header[i] for i in columns)
            raise UsageError(
                f"{exported}: {len(columns)} columns are called {wanted}: {found}. Give all but one "
                "another name in Canvas, and export the gradebook again."
            )
        if columns:
            return columns[0]
    raise UsageError(
        f"{exported}: there is no column for {report.assignment}. Create the assignment "
        f"{report.assignment!r} in Canvas, and export the gradebook again."
    )


def fill_moodle(reports: Sequence[Report], exported: Path) -> tuple[str, list[str]]:
    """The grading worksheet that a teacher exported from Moodle, filled in.

    Students are found by the number in `Identifier` ("Participant 1815"), else by any other cell. Returns
    what `fill_canvas` does.
    """
    rows = _rows(exported)
    header = [normalize("NFC", name).strip().lower() for name in rows[0]] if rows else []
    grade = next((i for i, name in enumerate(header) if name in _GRADE), None)
    who = next((i for i, name in enumerate(header) if name in _IDENTIFIER), None)
    comment = next((i for i, name in enumerate(header) if name in _FEEDBACK), None)
    if grade is None or who is None:
        raise UsageError(
            f"{exported}: is no grading worksheet of Moodle: a column Identifier or Grade is missing."
        )
    for row in rows[1:]:
        row += [""] * (len(header) - len(row))
    most = _moodle_maximum(header, rows[1:], grade)
    others = [i for i in range(len(header)) if i not in (grade, who, comment, most)]
    people = []
    for line, row in enumerate(rows[1:], 1):
        match = _PARTICIPANT.match(row[who])
        number = match[1] if match else ""
        people.append(_Row(line, row[who], number, [number, row[who]], [row[i] for i in others]))
    placed, said = _placed(people, reports, exported, MOODLE, "the number in Identifier")
    if most is None:
        said.append(
            f"{exported}: no column with the maximum was found, so it was not compared: it has to be "
            f"{reports[0].max_score:g} in Moodle."
        )
    for line, report in placed.items():
        row = rows[line]
        if most is not None:
            said += _fits(row[most], [report], exported)
        row[grade] = _number(report.score)
        if comment is not None:
            row[comment] = safe(
                "; ".join(f"{e.name} {_number(e.score)}/{e.points:g}" for e in report.exercises)
            )
    return _written(rows) if placed else "", list(dict.fromkeys(said))


def _moodle_maximum(header: Sequence[str], rows: Sequence[Sequence[str]], grade: int) -> int | None:
    """The column with the maximum: by its name, else the one after the grade, if it is one number."""
    for i, name in enumerate(header):
        if i != grade and any(word in name for word in _MOST):
            return i
    cells = {row[grade + 1].strip() for row in rows if len(row) > grade + 1}
    return grade + 1 if len(cells) == 1 and _AMOUNT.fullmatch(cells.pop()) else None


def _fits(cell: str, reports: Sequence[Report], exported: Path) -> list[str]:
    """Refuse marks of more points than the column has; what to tell of a column that has more."""
    if not cell.strip():
        return []
    match = _AMOUNT.fullmatch(cell.strip())
    slug, points = reports[0].assignment, max(r.max_score for r in reports)
    if match is None:
        raise UsageError(
            f"{exported}: the maximum is {cell.strip()[:40]!r}, a scale of words, and {slug} has points. "
            f"Let it be graded by points there, {points:g} at most, and export again."
        )
    limit = float(match[0].replace(",", "."))
    if points > limit:
        raise UsageError(
            f"{exported}: the column's maximum is {limit:g}, and {slug} has {points:g} points: marks would "
            f"be too high, or dropped. Set the maximum there to {points:g}, and export again."
        )
    if points < limit:
        return [
            f"{exported}: the column's maximum is {limit:g}, and {slug} has {points:g} points: marks are "
            f"written as they are. Set the maximum there to {points:g}."
        ]
    return []


# --- Whose row it is


class _Row(msgspec.Struct, frozen=True):
    """A person's row: its line, the platform's number of the person, ids, and names that others may share."""

    line: int
    label: str
    number: str
    ids: list[str]
    names: list[str]


def _placed(
    people: Sequence[_Row],
    reports: Sequence[Report],
    exported: Path,
    pattern: re.Pattern[str],
    columns: str,
) -> tuple[dict[int, Report], list[str]]:
    """Which report belongs into which line, and what to tell. A report that fits two rows goes into none."""
    known = _Known(reports, pattern)
    claims: dict[str, list[tuple[int, _Row]]] = {}
    for row in people:
        found = known.find(row)
        if found is not None:
            claims.setdefault(_student(found[1]), []).append((found[0], row))
    placed: dict[int, Report] = {}
    said = []
    taken = set()
    for student, claim in claims.items():
        best = min(rank for rank, _ in claim)
        rows = [row for rank, row in claim if rank == best]
        if len(rows) == 1:
            placed[rows[0].line] = known.reports[student]
            continue
        taken |= {row.line for row in rows}
        lines = ", ".join(f"{row.label} in row {row.line + 1}" for row in rows)
        said.append(
            f"{student}: its report fits {len(rows)} rows and is in none of them: {lines}. {_cure(columns)}"
        )
    if placed:
        said += [f"{r.label}: no grade here" for r in people if r.line not in {*placed, *taken}]
        left = sorted(set(known.reports) - set(claims))
        said += [f"{student}: not in {exported.name}" for student in left]
        return placed, said + ([_cure(columns)] if left else [])
    said.append(f"{exported}: no row could be filled, and nothing is written. {_cure(columns)}")
    return placed, said


def _cure(columns: str) -> str:
    return (
        f"`nngrade grade … --students names.csv` tells people apart: a row is the name in the submissions' "
        f"folder, a comma, and what stands under {columns}."
    )


class _Known:
    """The reports by everything that a row may know them by."""

    def __init__(self, reports: Sequence[Report], pattern: re.Pattern[str]) -> None:
        self.reports = {_student(r): r for r in reports}
        self._exported: dict[str, list[Report]] = {}
        self._edges: dict[str, list[Report]] = {}
        for report in reports:
            match = pattern.fullmatch(PurePath(report.submission).name)
            if match:
                self._exported.setdefault(match["id"], []).append(report)
            for number in {m[0] for m in _EDGES.finditer(_student(report))}:
                self._edges.setdefault(number, []).append(report)

    def find(self, row: _Row) -> tuple[int, Report] | None:
        """The report of a row's person, and by how sure a sign: 0 is the surest."""
        signs = (
            self._exported.get(row.number, []),
            self._called(row.ids),
            self._edges.get(row.number, []),
            self._called(row.names),
        )
        return next(((i, s[0]) for i, s in enumerate(signs) if len(s) == 1), None)

    def _called(self, names: Sequence[str]) -> list[Report]:
        """The reports under any of these names, as they stand or escaped for a file's name."""
        for name in filter(None, map(str.strip, names)):
            for key in (name, identifier(name)):
                if key in self.reports:
                    return [self.reports[key]]
        return []


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
