"""Print a class's results in a terminal, and write them as JSON and CSV. `results` computes all numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from nngrade.cohort.grid import Grid, show_rows, written
from nngrade.cohort.results import Attention, CheckRow, ExerciseRow, Misconception, Results
from nngrade.errors import UsageError
from nngrade.report import visible
from nngrade.report.text import indented
from nngrade.text import did_you_mean, one_line, plain_json

MISCONCEPTIONS_MAX = 15
ATTENTION_MAX = 40
CHECKS_MAX = 5
Row = tuple[str, str, str, object]


def show(found: Results, to: Console) -> None:
    """Print marks, exercises, misconceptions, checks that separate nobody, and what needs manual review."""
    to.print(Text(f"{one_line(found.assignment)} · {one_line(found.title)}", style="bold"))
    marks = found.marks
    said = f"{found.students} {'submission' if found.students == 1 else 'submissions'}"
    if marks.in_error:
        said += f", {marks.in_error} of them without a mark"
    if marks.waiting:
        said += f", {marks.waiting} of them with an answer to grade by hand"
    if marks.mean is not None and marks.median is not None:
        said += f". Mean {marks.mean:.1f}, median {marks.median:.1f}, of {found.max_score:g} points"
    to.print(f"{said}.")
    to.print()
    show_rows(exercises(found.exercises), to)
    if found.misconceptions:
        to.print()
        to.print(_misconceptions(found))
        more = len(found.misconceptions) - MISCONCEPTIONS_MAX
        if more > 0:
            to.print(f"  … and {more} more: `nngrade report {found.assignment} --html class.html`.")
    for flag in ("nobody passes",):
        _flagged([c for c in found.checks if c.flag == flag], f"Checks that {flag}", to)
    slowest = found.cost.slowest
    if slowest and slowest[0][1] >= 1:
        slow = ", ".join(f"{one_line(who)} {s:.1f} s" for who, s in slowest[:3])
        to.print()
        indented(to, Text(f"Slowest: {slow}"), 0)
    to_look_at(found.attention, len(found.attention), found.assignment, found.max_score, to)
    people("Set by hand:", [(r.student, r.said) for r in found.by_hand], to)
    people("Late:", [(r.student, r.said) for r in found.late], to)


def to_look_at(
    most_urgent: Sequence[Attention], count: int, slug: str, max_score: float, to: Console
) -> None:
    """Print who needs manual review and why; `count` is the number of all such students."""
    if most_urgent:
        to.print()
        to.print(Text("To look at:", style="yellow"))
    for each in most_urgent[:ATTENTION_MAX]:
        mark = f"{visible.points(each.score)} / {max_score:g}"
        first, *others = (one_line(reason, visible.TEXT_MAX) for reason in each.reasons)
        indented(to, Text(f"{one_line(each.student)} ({mark}): {first}"), 2)
        for other in others:
            indented(to, Text(other), 4)
    if count > ATTENTION_MAX:
        more = count - ATTENTION_MAX
        to.print(f"  … and {more} more: `nngrade report {slug} --html class.html`.")


def people(title: str, said: Sequence[tuple[str, str]], to: Console) -> None:
    """Print a sentence about each of some students, below a title; print nothing if there are none."""
    if said:
        to.print()
        to.print(Text(title, style="yellow"))
    for student, words in sorted(said):
        indented(to, Text(f"{one_line(student)}: {one_line(words, visible.TEXT_MAX)}"), 2)


def exercises(found: Sequence[ExerciseRow]) -> Grid:
    """Return a table with a row for each exercise."""
    by_people = [n for n in ("waiting", "marked") if any(getattr(row, n) for row in found)]
    rows = []
    for row in found:
        mean = f"{row.mean:.1f} / {row.points:g}" if row.mean is not None else "—"
        people = (getattr(row, n) for n in by_people)
        counts = (row.passed, row.failed, row.not_attempted, *people, row.error)
        shown = (str(n) if n else "·" for n in counts)
        rows.append((row.name, *shown, mean if row.points else "practice"))
    head = ("exercise", "passed", "failed", "not attempted", *by_people, "error", "mean")
    return Grid("", head, tuple(rows))


def _misconceptions(found: Results) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("students", justify="right")
    table.add_column("misconception", overflow="fold")
    table.add_column("what it is", ratio=1)
    for each in found.misconceptions[:MISCONCEPTIONS_MAX]:
        count = f"{each.count}" + (f" + {len(each.unsure)}?" if each.unsure else "")
        table.add_row(count, Text(one_line(each.name)), Text(each.title or each.sentence))
    return table


def _flagged(rows: list[CheckRow], said: str, to: Console) -> None:
    if not rows:
        return
    shown = "; ".join(one_line(row.id) for row in rows[:CHECKS_MAX])
    more = f" and {len(rows) - CHECKS_MAX} more" if len(rows) > CHECKS_MAX else ""
    to.print()
    indented(to, Text(f"{said}: {shown}{more}."), 0)


def misconception(found: Results, name: str) -> Misconception:
    """Return the misconception with a name or title; raises `UsageError` if nobody has it."""
    for each in found.misconceptions:
        if name.casefold() in (each.name.casefold(), each.title.casefold()):
            return each
    names = [each.name for each in found.misconceptions]
    near = did_you_mean(name, names, 3, 0.4)
    hint = f" Did you mean {', '.join(near)}?" if near else ""
    raise UsageError(
        f"nobody in {found.assignment} has the misconception {name!r}.{hint} "
        f"`nngrade report {found.assignment}` lists those that somebody has."
    )


def show_misconception(each: Misconception, to: Console) -> None:
    """Print a misconception, the students who have it, and an example of the code."""
    to.print(Text(one_line(each.name), style="bold"))
    for line in dict.fromkeys((each.title, each.sentence)):
        if line:
            indented(to, Text(line), 2)
    to.print()
    indented(to, Text(f"{each.count}: {', '.join(map(one_line, each.students)) or '—'}"), 0)
    if each.unsure:
        names = ", ".join(map(one_line, each.unsure))
        indented(to, Text(f"One of several explanations for {len(each.unsure)} more: {names}"), 0)
    if each.example:
        to.print()
        for line in visible.brief(each.example).splitlines():
            indented(to, Text(line, style="dim"), 2)


def as_json(found: msgspec.Struct) -> str:
    """Return results as a JSON document."""
    return plain_json(msgspec.json.format(msgspec.json.encode(found), indent=2)).decode() + "\n"


def as_csv(found: Results) -> str:
    """Return the results as CSV. Each row holds one number: the table, the row, the column, the value."""
    return written([("table", "name", "measure", "value"), *_rows(found)])


def _rows(found: Results) -> Iterator[Row]:
    week = found.assignment
    yield "class", week, "students", found.students
    yield "class", week, "max_score", found.max_score
    for name in ("count", "in_error", "mean", "median", "deviation", "lowest", "highest"):
        yield "marks", week, name, getattr(found.marks, name)
    if found.marks.waiting:
        yield "marks", week, "waiting", found.marks.waiting
    for place, count in enumerate(found.marks.bins):
        yield "marks", week, f"from {10 * place} %", count
    for row in found.exercises:
        for name in ("points", "passed", "failed", "not_attempted", "error", "mean"):
            yield "exercise", row.name, name, getattr(row, name)
        for name in ("waiting", "marked"):
            if getattr(row, name):
                yield "exercise", row.name, name, getattr(row, name)
    for each in found.misconceptions:
        for name in ("exercise", "title", "count"):
            yield "misconception", each.name, name, getattr(each, name)
        yield "misconception", each.name, "unsure", len(each.unsure)
        for student in each.students:
            yield "misconception", each.name, "student", student
    for check in found.checks:
        for name in ("exercise", "title", "suite", "taken", "passed", "discrimination", "flag"):
            yield "check", check.id, name, getattr(check, name)
    for name in ("median_seconds", "most_seconds", "median_mib", "most_mib"):
        yield "cost", week, name, getattr(found.cost, name)
    for at in found.attention:
        yield "attention", at.student, "score", at.score
        yield "attention", at.student, "urgency", at.urgency
        yield "attention", at.student, "reasons", " ".join(at.reasons)
    for remark in found.by_hand:
        yield "by hand", remark.student, "said", remark.said
    for remark in found.late:
        yield "late", remark.student, "said", remark.said
