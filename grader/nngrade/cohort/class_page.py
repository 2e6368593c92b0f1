"""Write a class's results as one self-contained HTML page. `results` computes all numbers.

It begins with what needs a person and what the class got wrong. What few people read is folded, in elements
that a browser's search opens.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from nngrade.cohort.results import (
    Attention,
    CheckRow,
    Distribution,
    ExerciseRow,
    Misconception,
    Remark,
    Results,
)
from nngrade.report import visible
from nngrade.report.page import page, plain, table

# A list shows its first so many entries; the rest is folded.
OPEN = 10
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
.each { border-bottom: 1px solid var(--line); padding: 0.25rem 0; }
.fold { margin-top: 1.5rem; }
summary h2 { display: inline; border: 0; }
.tally { float: right; font-variant-numeric: tabular-nums; font-weight: 600; margin-left: 1rem; }
"""


def class_page(found: Results) -> str:
    """Return the page of a class's week."""
    title = f"{found.assignment} · {found.title}"
    flagged = sum(bool(row.flag) for row in found.checks)
    parts = [
        f"<h1>{plain(title)}</h1>",
        f"<p>{_headline(found)}</p>",
        "<h2>To look at</h2>",
        _attention(found.attention, found.max_score),
        "<h2>Misconceptions</h2>",
        _misconceptions(found),
        "<h2>Marks</h2>",
        _marks(found.marks),
        "<h2>Exercises</h2>",
        _exercises(found.exercises, found.students),
        _section("Marks set by hand", len(found.by_hand), _remarks(found.by_hand)),
        _section("Late", len(found.late), _remarks(found.late)),
        _section("Checks", f"{len(found.checks)}, {flagged} flagged", _checks(found.checks)),
        _section("Time and memory", f"{found.cost.median_seconds:.2f} s", _cost(found)),
    ]
    return page(title, "\n".join(parts), STYLE)


def _headline(found: Results) -> str:
    marks, noun = found.marks, "student" if found.students == 1 else "students"
    said = f"{found.students} {noun}"
    if marks.in_error:
        said += f", {marks.in_error} of them without a mark"
    if marks.waiting:
        said += f", {marks.waiting} of them with an answer to grade by hand"
    return (
        f"{said}. Mean <b>{_number(marks.mean)}</b>, median <b>{_number(marks.median)}</b> of "
        f"{found.max_score:g} points."
    )


def _section(title: str, note: object, body: str) -> str:
    """Return a folded section, or "" without a note: then there is nothing in it."""
    if not note:
        return ""
    return (
        f'<details class="fold"><summary><h2>{title}</h2> <span class="dim">{note}</span></summary>'
        f"{body}</details>"
    )


def _number(value: float | None) -> str:
    return "—" if value is None else f"{value:.1f}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "—"


def _marks(marks: Distribution) -> str:
    said = (
        f"<p>From {_number(marks.lowest)} to {_number(marks.highest)}, standard deviation "
        f"{_number(marks.deviation)}.</p>"
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
    more = "\n".join(said[OPEN:])
    return (note if unsure else "") + "\n".join(said[:OPEN]) + _more(len(said), more)


def _more(count: int, rest: str) -> str:
    """Return the folded rest of a list of `count` entries."""
    if count <= OPEN:
        return ""
    return f"<details><summary>{count - OPEN} more</summary>{rest}</details>"


def _misconception(each: Misconception, students: int) -> str:
    count = f"{each.count}" + (f" + {len(each.unsure)}?" if each.unsure else "")
    names = ", ".join(map(plain, each.students))
    if each.unsure:
        names += f"{'; ' if names else ''}perhaps {', '.join(map(plain, each.unsure))}"
    parts = [
        f'<details class="each"><summary><span class="tally">{count} · {_share(each.count, students)}</span>',
        f'{plain(each.title or each.sentence)} <span class="dim">{plain(each.exercise)}</span></summary>',
        f'<p class="dim"><code>{plain(each.name)}</code></p>',
        f"<p>{plain(each.sentence)}</p>" if each.title else "",
        f'<p class="ids">{names}</p>',
        f"<pre>{escape(visible.brief(each.example))}</pre>" if each.example else "",
    ]
    return "".join([*parts, "</details>"])


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
    rest = table(head, rows[OPEN:], numbers)
    return table(head, rows[:OPEN], numbers) + _more(len(rows), rest)


def _remarks(found: tuple[Remark, ...]) -> str:
    rows = [[plain(each.student), plain(each.said)] for each in found]
    return table(["student", "mark"], rows, 0)


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
