"""Write a class's results as one self-contained HTML page. `results` computes all numbers."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from nngrade.cohort.results import (
    Attention,
    CheckRow,
    ExerciseRow,
    Marks,
    Misconception,
    Remark,
    Results,
)
from nngrade.report import visible
from nngrade.report.page import page, plain, table

# A list shows its first so many entries; the rest is folded.
OPEN = 25
STYLE = """
.bars { display: flex; align-items: flex-end; gap: 3px; height: 9rem; max-width: 40rem;
  margin-top: 1.5rem; }
.bars div { flex: 1; background: var(--blue); min-height: 1px; position: relative;
  border-radius: 2px 2px 0 0; }
.bars div span { position: absolute; bottom: 100%; left: 0; right: 0; text-align: center;
  font-size: 0.75rem; color: var(--dim); }
.scale { display: flex; gap: 3px; max-width: 40rem; font-size: 0.7rem; color: var(--dim); }
.scale div { flex: 1; text-align: center; }
.split { display: flex; height: 0.8rem; width: 10rem; margin-top: 0.35rem;
  border-radius: 2px; overflow: hidden; }
.split i { display: block; height: 100%; }
.name { white-space: nowrap; }
@media (max-width: 40rem) { .split { width: 3rem; } }
.ids { font-size: 0.88rem; }
article { border-bottom: 1px solid var(--line); padding: 0.6rem 0; }
article h3 { font-size: 1rem; margin: 0; }
.tally { float: right; font-variant-numeric: tabular-nums; font-weight: 600; margin-left: 1rem; }
"""


def class_page(found: Results) -> str:
    """Return the page of a class's week."""
    title = f"{found.assignment} · {found.title}"
    parts = [
        f"<h1>{plain(title)}</h1>",
        f'<p class="dim">{_headline(found)}</p>',
        "<h2>Marks</h2>",
        _marks(found.marks, found.max_score),
        "<h2>Exercises</h2>",
        _exercises(found.exercises, found.students),
        "<h2>Misconceptions</h2>",
        _misconceptions(found),
        "<h2>To look at</h2>",
        _attention(found.attention, found.max_score),
        _remarks("Marks set by hand", found.by_hand),
        _remarks("Late", found.late),
        "<h2>Checks</h2>",
        _checks(found.checks),
        "<h2>Time and memory</h2>",
        _cost(found),
    ]
    return page(title, "\n".join(parts), STYLE)


def _headline(found: Results) -> str:
    noun = "student" if found.students == 1 else "students"
    said = f"{found.students} {noun}"
    if found.marks.in_error:
        said += f", {found.marks.in_error} of them without a mark"
    if found.marks.waiting:
        said += f", {found.marks.waiting} of them with an answer to grade by hand"
    return said


def _number(value: float | None) -> str:
    return "—" if value is None else f"{value:.1f}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "—"


def _marks(marks: Marks, most: float) -> str:
    said = (
        f"<p>Mean <b>{_number(marks.mean)}</b>, median <b>{_number(marks.median)}</b> of {most:g} points; "
        f"standard deviation {_number(marks.deviation)}, from {_number(marks.lowest)} to "
        f"{_number(marks.highest)}.</p>"
    )
    highest = max(marks.bins, default=0) or 1
    width = 100 // len(marks.bins)
    bars = "".join(
        f'<div style="height:{100 * count / highest:.1f}%"><span>{count}</span></div>'
        for count in marks.bins
    )
    scale = "".join(f"<div>{place * width}</div>" for place in range(len(marks.bins)))
    name = "Students by tenths of the points: " + ", ".join(map(str, marks.bins))
    return (
        f'{said}<div class="bars" role="img" aria-label="{name}">{bars}</div>'
        f'<div class="scale" aria-hidden="true">{scale}</div>'
        '<p class="dim">Students by per cent of the points, from the number below the bar on; '
        "full marks are in the last bar.</p>"
    )


def _exercises(rows: Iterable[ExerciseRow], students: int) -> str:
    found = list(rows)
    by_people = [n for n in ("waiting", "marked") if any(getattr(row, n) for row in found)]
    head = ["exercise", "shares", "passed", "failed", "not attempted"]
    head += [*by_people, "error", "mean"]
    cells = []
    for row in found:
        parts = (
            (row.passed, "--green"),
            (row.failed, "--red"),
            (row.not_attempted, "--line"),
            *((getattr(row, n), "--orange" if n == "waiting" else "--blue") for n in by_people),
            (row.error, "--violet"),
        )
        strips = "".join(
            f'<i style="width:{100 * n / (students or 1):.2f}%;background:var({colour})"></i>'
            for n, colour in parts
        )
        mean = "—" if row.mean is None else f"{row.mean:.1f} / {row.points:g}"
        mean = mean if row.points else "practice"
        counts = [str(n) for n, _ in parts]
        split = f'<div class="split" aria-hidden="true">{strips}</div>'
        cells.append([f'<code class="name">{plain(row.name)}</code>', split, *counts, mean])
    return table(head, cells, len(head) - 2)


def _misconceptions(found: Results) -> str:
    if not found.misconceptions:
        return "<p>No report names one.</p>"
    unsure = any(m.unsure for m in found.misconceptions)
    note = '<p class="dim">“+ 3?” counts students for whom it is one of several explanations.</p>'
    said = [_misconception(m, found.students) for m in found.misconceptions]
    return (note if unsure else "") + _folded(said[:OPEN], said[OPEN:])


def _folded(first: list[str], rest: list[str]) -> str:
    shown = "\n".join(first)
    if not rest:
        return shown
    more = "\n".join(rest)
    return f"{shown}<details><summary>{len(rest)} more</summary>{more}</details>"


def _misconception(each: Misconception, students: int) -> str:
    count = f"{each.count}" + (f" + {len(each.unsure)}?" if each.unsure else "")
    title = each.title or each.sentence
    parts = [
        f'<article><span class="tally">{count} · {_share(each.count, students)}</span>',
        f"<h3>{plain(title)}</h3>",
        f'<p class="dim"><code>{plain(each.name)}</code> in <code>{plain(each.exercise)}</code></p>',
    ]
    if each.title:
        parts.append(f"<p>{plain(each.sentence)}</p>")
    if each.example:
        code = escape(visible.brief(each.example))
        parts.append(f"<details><summary>An example</summary><pre>{code}</pre></details>")
    names = ", ".join(map(plain, each.students))
    if each.unsure:
        names += f"{'; ' if names else ''}perhaps {', '.join(map(plain, each.unsure))}"
    parts.append(f'<details><summary>Who</summary><p class="ids">{names}</p></details></article>')
    return "".join(parts)


def _attention(found: tuple[Attention, ...], most: float) -> str:
    if not found:
        return "<p>Nothing.</p>"
    rows = [
        [
            plain(each.student),
            "<br>".join(map(plain, each.reasons)),
            f"{visible.points(each.score)} / {most:g}",
        ]
        for each in found
    ]
    return _long_table(["student", "why, the most urgent first", "points"], rows, 1)


def _long_table(head: list[str], rows: list[list[str]], numbers: int) -> str:
    """Return a table whose later rows are folded."""
    shown = table(head, rows[:OPEN], numbers)
    if len(rows) > OPEN:
        rest = table(head, rows[OPEN:], numbers)
        shown += f"<details><summary>{len(rows) - OPEN} more</summary>{rest}</details>"
    return shown


def _remarks(title: str, found: tuple[Remark, ...]) -> str:
    if not found:
        return ""
    rows = [[plain(each.student), plain(each.said)] for each in found]
    return f"<h2>{title}</h2>{_long_table(['student', 'mark'], rows, 0)}"


def _checks(found: tuple[CheckRow, ...]) -> str:
    note = (
        '<p class="dim">Discrimination is the point-biserial correlation of passing a check with the number '
        "of other checks passed. Near 0 or below, the check does not tell strong from weak "
        "submissions.</p>"
    )
    rows = [
        [
            f"{plain(row.title)}<br><code>{plain(row.id)}</code>",
            f'<span class="warn">{row.flag}</span>' if row.flag else "",
            _share(row.passed, row.taken),
            f"{row.passed} / {row.taken}",
            "—" if row.discrimination is None else f"{row.discrimination:.2f}",
        ]
        for row in found
    ]
    return note + table(["check", "flag", "passed", "students", "discrimination"], rows, 3)


def _cost(found: Results) -> str:
    cost = found.cost
    slow = ", ".join(f"{plain(who)} {seconds:.1f} s" for who, seconds in cost.slowest)
    return (
        f"<p>A submission took {cost.median_seconds:.2f} s (median), {cost.most_seconds:.2f} s at most; "
        f"{cost.median_mib:.0f} MiB (median), {cost.most_mib:.0f} MiB at most.</p><p>The slowest: {slow}.</p>"
    )
