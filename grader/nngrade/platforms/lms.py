"""Export grades for learning platforms: JSON, CSV, and files that teachers export from Canvas or Moodle.

A spreadsheet takes a cell that begins with =, +, -, @ or a control character for a formula, so such a text
gets an apostrophe before it. Numbers are written as numbers.
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
from nngrade.text import one_line, plain_json

CELL_MAX = 10_000
# Moodle's names for these columns in the most frequent languages.
_GRADE = ("grade", "bewertung", "calificación", "note", "voto", "nota", "cijfer", "valutazione")
_FEEDBACK = (
    "feedback comments",
    "feedback als kommentar",
    "comentarios",
    "feedback par commentaires",
)
_IDENTIFIER = ("identifier", "id", "identificador", "identifiant")
# Parts of the name of Moodle's column with the maximum.
_MOST = ("max", "máx", "massim", "höchst", "bestwertung", "bestnote")
_AMOUNT = re.compile(r"\d+([.,]\d+)?")
# A number of three digits or more that a student's id begins or ends with.
_EDGES = re.compile(r"(?<![^\W_])\d{3,}(?=\)?$)|^\d{3,}(?![^\W_])")
_PARTICIPANT = re.compile(r"\D*(\d+)")


def safe(cell: str) -> str:
    """Return a text cell on one line that no spreadsheet takes for a formula."""
    plain = one_line(cell, CELL_MAX)
    # Some spreadsheets read the full-width forms of these characters as the characters themselves.
    return f"'{plain}" if normalize("NFKC", plain[:1]) in ("=", "+", "-", "@") else plain


def as_json(reports: Sequence[Report]) -> str:
    """Return the grades as a JSON document: one object per student."""
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
    return plain_json(msgspec.json.format(msgspec.json.encode(rows), indent=2)).decode() + "\n"


def as_csv(reports: Sequence[Report]) -> str:
    """Return the grades as CSV: one row per student, one column per exercise."""
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
    """Fill this assignment's column in the gradebook file that a teacher exported from Canvas.

    Students are found by SIS login id, SIS user id, Canvas id or name. Returns the file's text, empty if
    nobody was found, and messages: people in the file without a grade, and students who are not in the file.
    Raises `UsageError` if the file is not such an export, or its maximum does not fit.
    """
    rows = _rows(exported)
    if not rows or not {"Student", "ID"} <= set(rows[0]):
        raise UsageError(
            f"{exported}: this is not a Canvas gradebook export: columns Student and ID are missing."
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
        elif any(row[k].strip() for k in (*ids, name)):  # else Canvas's row about posting
            known = [row[k] for k in ids]
            people.append(_Row(line, row[name], row[number].strip(), known, [row[name]]))
    placed, more = _placed(people, reports, exported, CANVAS, "ID, SIS Login ID or SIS User ID")
    for line, report in placed.items():
        if rows[line][column].strip().upper() != "EX":  # an excused student stays excused
            rows[line][column] = _number(report.score)
    return _written(rows) if placed else "", said + more


def _canvas_column(header: Sequence[str], report: Report, exported: Path) -> int:
    """Return the assignment's column. Canvas writes its own number, in brackets, after each name."""
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
    """Fill in the grading worksheet that a teacher exported from Moodle.

    Students are found by the number in `Identifier` ("Participant 1815"), else by any other cell. Returns
    and raises what `fill_canvas` does.
    """
    rows = _rows(exported)
    header = [normalize("NFC", name).strip().lower() for name in rows[0]] if rows else []
    grade = next((i for i, name in enumerate(header) if name in _GRADE), None)
    who = next((i for i, name in enumerate(header) if name in _IDENTIFIER), None)
    comment = next((i for i, name in enumerate(header) if name in _FEEDBACK), None)
    if grade is None or who is None:
        raise UsageError(
            f"{exported}: this is not a Moodle grading worksheet: column Identifier or Grade is missing."
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
            f"{exported}: no column holds the maximum, so nngrade could not compare it. Make sure that it is "
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
    """Return the column with the maximum: by its name, else the one after the grade, if all cells agree."""
    for i, name in enumerate(header):
        if i != grade and any(word in name for word in _MOST):
            return i
    cells = {row[grade + 1].strip() for row in rows if len(row) > grade + 1}
    return grade + 1 if len(cells) == 1 and _AMOUNT.fullmatch(cells.pop()) else None


def _fits(cell: str, reports: Sequence[Report], exported: Path) -> list[str]:
    """Compare the column's maximum with the assignment's points; return a message if it is larger.

    Raises `UsageError` if it is smaller, or not a number: the platform would refuse or drop marks.
    """
    if not cell.strip():
        return []
    match = _AMOUNT.fullmatch(cell.strip())
    slug, points = reports[0].assignment, max(r.max_score for r in reports)
    if match is None:
        raise UsageError(
            f"{exported}: the maximum is {cell.strip()[:40]!r}, a scale of words, but {slug} has points. "
            f"Set it there to grading by points, with the maximum {points:g}, and export again."
        )
    limit = float(match[0].replace(",", "."))
    if points > limit:
        raise UsageError(
            f"{exported}: the column's maximum is {limit:g}, but {slug} has {points:g} points: marks would "
            f"be too high, or dropped. Set the maximum there to {points:g}, and export again."
        )
    if points < limit:
        return [
            f"{exported}: the column's maximum is {limit:g}, but {slug} has {points:g} points. Marks are not "
            f"scaled. Set the maximum there to {points:g}."
        ]
    return []


# --- Which report belongs into which row


class _Row(msgspec.Struct, frozen=True):
    """A person's row: its line, the platform's number for the person, ids, and names (not unique)."""

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
    """Match reports to rows; return the report for each line, and messages about what did not match.

    A report that fits two rows equally well goes into neither.
    """
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
            f"{student}: the report fits {len(rows)} rows, so none was filled: {lines}. {_cure(columns)}"
        )
    if placed:
        said += [f"{r.label}: no grade here" for r in people if r.line not in {*placed, *taken}]
        left = sorted(set(known.reports) - set(claims))
        said += [f"{student}: not in {exported.name}" for student in left]
        return placed, said + ([_cure(columns)] if left else [])
    said.append(f"{exported}: no row matches a student, so nothing is written. {_cure(columns)}")
    return placed, said


def _cure(columns: str) -> str:
    return (
        f"List the students for `nngrade grade … --students names.csv`: each row is the name in the "
        f"submissions' folder, a comma, and the value under {columns}."
    )


class _Known:
    """The reports, indexed by everything that a row may identify them with."""

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
        """Return the rank of a row's match, 0 for the surest, and its report; None without one."""
        signs = (
            self._exported.get(row.number, []),
            self._called(row.ids),
            self._edges.get(row.number, []),
            self._called(row.names),
        )
        return next(((i, s[0]) for i, s in enumerate(signs) if len(s) == 1), None)

    def _called(self, names: Sequence[str]) -> list[Report]:
        """Return the report of the first name that has one, as it is or escaped for a file name."""
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
