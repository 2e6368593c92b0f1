"""Export grades for learning platforms: JSON, CSV, and files that teachers export from Canvas or Moodle.

A spreadsheet takes a cell that begins with =, +, -, @ or a control character for a formula, so such a text
gets an apostrophe before it. Numbers are written as numbers.
"""

from __future__ import annotations

import csv
import io
import itertools
import re
import shlex
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path, PurePath
from unicodedata import normalize

import msgspec

from nngrade.errors import UsageError
from nngrade.model import Report
from nngrade.platforms.sheet import Sheet
from nngrade.report import visible
from nngrade.submission.class_folder import CANVAS, MOODLE
from nngrade.text import counted, did_you_mean, one_line, plain_json, some
from nngrade.worker.outside.faults import PASSED_OVER

CELL_MAX = 10_000
# Moodle's names for these columns in some languages; in others, `_moodle_columns` goes by the contents.
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
# The part of a Moodle comment that nngrade writes; the next export replaces it.
_OURS = re.compile(r"\[nngrade\].*?\[/nngrade\]", re.DOTALL)


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
            "exercises": {e.name: e.score for e in r.exercises if e.points},
            "notes": _notes(r),
        }
        for r in reports
    ]
    return plain_json(msgspec.json.format(msgspec.json.encode(rows), indent=2)).decode() + "\n"


def as_csv(reports: Sequence[Report]) -> str:
    """Return the grades as CSV: one row per student, one column per exercise."""
    names = list(dict.fromkeys(e.name for r in reports for e in r.exercises if e.points))
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
                safe("; ".join(_notes(r))),
            ]
        )
    return out.getvalue()


class Filled(msgspec.Struct, frozen=True):
    """A filled file: its bytes, empty if no row matches, and messages about rows and reports."""

    data: bytes
    said: list[str]


def _notes(report: Report) -> list[str]:
    """Return the notes on a submission, and why it could not be read."""
    unread = visible.all_unreadable(report)
    return list(dict.fromkeys([*report.notes, *([unread.message] if unread is not None else [])]))


def fill_canvas(reports: Sequence[Report], exported: Path, column: str = "") -> Filled:
    """Fill an assignment's column in the gradebook file that a teacher exported from Canvas.

    `column` is its name in Canvas if that is not the assignment's name or title. Students are found by SIS
    login id, SIS user id, Canvas id or name. Raises `UsageError` if the file is not such an export, or its
    maximum does not fit.
    """
    sheet = Sheet(exported)
    header = sheet.rows[0] if sheet.rows else []
    if not {"Student", "ID"} <= set(header):
        raise UsageError(
            f"{exported}: this is not a Canvas gradebook export: columns Student and ID are missing."
        )
    place = _canvas_column(header, reports[0], column, exported)
    ids = [header.index(k) for k in ("SIS Login ID", "SIS User ID", "ID") if k in header]
    name, number = header.index("Student"), header.index("ID")
    said: list[str] = []
    most = ""
    people = []
    for line, row in enumerate(sheet.rows[1:], 1):
        if row[name].strip().startswith("Points Possible"):
            most = row[place]
            said += _fits(most, reports, exported)
        elif any(row[k].strip() for k in (*ids, name)):  # else Canvas's row about posting
            known = [row[k] for k in ids]
            people.append(_Row(line, row[name], row[number].strip(), known, [row[name]]))
    placed, more = _placed(people, reports, exported, CANVAS, "ID, SIS Login ID or SIS User ID")
    for line, report in placed.items():
        excused = sheet.rows[line][place].strip().upper() == "EX"
        if report.score is not None and not excused:
            sheet.put(line, place, _mark(report.score, most))
    return Filled(sheet.written() if placed else b"", said + more + _in_error(placed.values()))


def _in_error(reports: Iterable[Report]) -> list[str]:
    """Say whose cells stay as they are, because their report has no score."""
    names = [_student(r) for r in reports if r.score is None and not r.waiting]
    if not names:
        return []
    verb = "report has" if len(names) == 1 else "reports have"
    return [
        f"{len(names)} {verb} no score, because a check is in error, so the mark in the file stays: "
        f"{some(names)}."
    ]


def _mark(score: float, most: str) -> str:
    """Return a mark with the decimal sign that the column's maximum has."""
    mark = _number(score)
    return mark.replace(".", ",") if re.fullmatch(r"\s*\d+,\d+\s*", most) else mark


# Canvas finds people by these columns, so no mark belongs into one.
_CANVAS_OWN = (
    "Student", "ID", "SIS User ID", "SIS Login ID", "Integration ID", "Root Account", "Section",
)  # fmt: skip


def _canvas_column(header: Sequence[str], report: Report, asked: str, exported: Path) -> int:
    """Return the assignment's column. Canvas writes its own number, in brackets, after each name."""
    if asked in _CANVAS_OWN:
        raise UsageError(
            f"{exported}: Canvas finds people by the column {asked}. Give --column the assignment's column."
        )
    whole = ["" if name.strip() in _CANVAS_OWN else name.strip() for name in header]
    plain = [re.sub(r" \(\d+\)$", "", name) for name in whole]
    for wanted in filter(None, [asked] if asked else [report.assignment, report.title]):
        columns = [i for i, n in enumerate(whole) if n == wanted] or [
            i for i, n in enumerate(plain) if n == wanted
        ]
        if len(columns) > 1:
            found = ", ".join(header[i] for i in columns)
            raise UsageError(
                f"{exported}: {len(columns)} columns are called {wanted}: {found}. Name one with its number: "
                f"`--column {shlex.quote(whole[columns[-1]])}`."
            )
        if columns:
            return columns[0]
    wanted = asked or report.assignment
    alike = {_letters(n): n for n in plain if n}
    near = [alike[n] for n in did_you_mean(_letters(wanted), alike, 3, 0.75)]
    if near:
        cure = f"Did you mean {' or '.join(map(repr, near))}? Then add `--column {shlex.quote(near[0])}`."
    else:
        cure = f"Create {wanted!r} in Canvas and export again, or name its column with --column."
    raise UsageError(f"{exported}: there is no column for {wanted}. {cure}")


def _letters(name: str) -> str:
    return "".join(c for c in normalize("NFKC", name).lower() if c.isalnum())


def fill_moodle(reports: Sequence[Report], exported: Path) -> Filled:
    """Fill in the grading worksheet that a teacher exported from Moodle, in any language.

    Students are found by the number in `Identifier` ("Participant 1815"), else by any other cell. A comment
    that is there stays; a second export replaces what nngrade has added. Raises what `fill_canvas` does.
    """
    sheet = Sheet(exported)
    found = _moodle_columns(sheet.rows)
    if found is None:
        raise UsageError(
            f"{exported}: this is not a Moodle grading worksheet: column Identifier or Grade is missing."
        )
    rows, width = sheet.rows, range(len(sheet.rows[0]))
    others = [i for i in width if i not in (found.grade, found.who, found.comment, found.most)]
    people = []
    for line, row in enumerate(rows[1:], 1):
        if not any(row):
            continue
        match = _PARTICIPANT.match(row[found.who])
        number = match[1] if match else ""
        names = [row[i] for i in others]
        people.append(_Row(line, row[found.who], number, [number, row[found.who]], names))
    placed, said = _placed(people, reports, exported, MOODLE, "the number in Identifier")
    if found.most is None:
        said.append(
            f"{exported}: no column holds the maximum, so nngrade could not compare it. Make sure that it is "
            f"{reports[0].max_score:g} in Moodle."
        )
    if found.comment is None and placed:
        said.append(f"{exported}: no column holds the comments, so nngrade wrote only marks.")
    for line, report in placed.items():
        most = rows[line][found.most] if found.most is not None else ""
        said += _fits(most, [report], exported)
        if report.score is None:
            continue
        sheet.put(line, found.grade, _mark(report.score, most))
        if found.comment is not None:
            sheet.put(line, found.comment, _commented(rows[line][found.comment], report))
    said += _in_error(placed.values())
    return Filled(sheet.written() if placed else b"", list(dict.fromkeys(said)))


class _Columns(msgspec.Struct, frozen=True):
    """The columns of a Moodle worksheet that nngrade reads or fills."""

    who: int
    grade: int
    most: int | None
    comment: int | None


def _moodle_columns(rows: Sequence[Sequence[str]]) -> _Columns | None:
    """Find the columns by their names or, in other languages, by their contents; None without a grade.

    The cells of Identifier are a word and a number. The grade stands before the maximum, which is the same
    in every row. The comments come last, behind the times.
    """
    header = [normalize("NFC", name).strip().lower() for name in rows[0]] if rows else []
    people = [row for row in rows[1:] if any(row)]
    columns = [[row[i].strip() for row in people] for i in range(len(header))]

    def called(names: Sequence[str]) -> int | None:
        return next((i for i, name in enumerate(header) if name in names), None)

    who = called(_IDENTIFIER)
    if who is None:
        who = next((i for i, cells in enumerate(columns) if _identifies(cells)), None)
    grade = called(_GRADE)
    if grade is None:
        pairs = itertools.pairwise(columns)
        fits = [i for i, (c, following) in enumerate(pairs) if _graded(c, following) and i != who]
        grade = fits[0] if len(fits) == 1 else None
    if who is None or grade is None:
        return None
    most = _moodle_maximum(header, people, grade)
    comment = called(_FEEDBACK)
    if comment is None and most is not None and len(header) - most > 3:
        comment = len(header) - 1
    return _Columns(who, grade, most, comment)


def _identifies(cells: Sequence[str]) -> bool:
    """Return whether cells are a word and different numbers, as "Participant 1815"."""
    found = [re.fullmatch(r"(\D*[^\W\d]\D*)(\d+)", cell) for cell in cells]
    words, numbers = ({m[k] for m in found if m} for k in (1, 2))
    return all(found) and len(words) == 1 and len(numbers) == len(cells)


def _graded(cells: Sequence[str], following: Sequence[str]) -> bool:
    """Return whether cells may be marks, because the next column has the same number in each row."""
    same = len(set(following)) == 1 and _AMOUNT.fullmatch(following[0]) is not None
    return same and all(c in ("", "-") or _AMOUNT.fullmatch(c) for c in cells)


def _commented(before: str, report: Report) -> str:
    """Return a comment with nngrade's reasons in it; other words stay."""
    unread = visible.all_unreadable(report) is not None
    notes = [one_line(note, visible.TEXT_MAX) for note in _notes(visible.for_student(report))]
    parts = [note for note in notes if not note.startswith(PASSED_OVER)]
    for e in report.exercises:
        why = "" if unread else "; ".join(visible.why(e))
        mark = f"{_number(e.score)}/{e.points:g}" if e.points else visible.worth(e)
        parts.append(f"{e.name} {mark}" + (f": {why}" if why else ""))
    text = one_line(" | ".join(parts), CELL_MAX).replace("nngrade]", "nngrade)")
    ours = f"[nngrade] {escape(text, quote=False)} [/nngrade]"  # Moodle reads comments as HTML
    if _OURS.search(before):
        return _OURS.sub(lambda _: ours, before, count=1)
    return f"{before} {ours}" if before.strip() else ours


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
        without = [r.label for r in people if r.line not in {*placed, *taken}]
        if without:
            verb = "row has" if len(without) == 1 else "rows have"
            said.append(
                f"{len(without)} {verb} no report, so nothing changes there: {some(without)}."
            )
        left = sorted(set(known.reports) - set(claims))
        if left:
            count = counted(left, "student is", "students are")
            said.append(f"{count} not in {exported.name}: {some(left)}. {_cure(columns)}")
        return placed, said
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
        self._names = {_plain(student): report for student, report in self.reports.items()}
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
        """Return the report of the first name that has one."""
        found = (self._names.get(_plain(name)) for name in names)
        return next(([report] for report in found if report is not None), [])


def _plain(name: str) -> str:
    return normalize("NFC", name).strip()


def _student(report: Report) -> str:
    return report.graded.student if report.graded else ""


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}".rstrip("0").rstrip(".")
