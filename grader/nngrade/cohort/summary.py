"""Print a class for a TA: the progress bar, the summary, one student's report in full."""

from __future__ import annotations

import heapq
import statistics
from array import array
from collections.abc import Callable

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from nngrade.cohort.batch import Entry, Line
from nngrade.cohort.grid import show_rows
from nngrade.cohort.results import Attention, ExerciseRow, exercise_row
from nngrade.cohort.tables import ATTENTION_MAX, exercises, people, to_look_at
from nngrade.model import Assignment, Report
from nngrade.report.text import console, indented, show
from nngrade.text import one_line

SLOW_MAX = 3


class Tally:
    """Running totals of a class. Reports are not kept, so that a class of any size fits in memory."""

    def __init__(self, assignment: Assignment) -> None:
        self.assignment = assignment
        self.most = 0.0
        self.fresh = self.in_error = self.waiting = 0
        self.scores = array("d")
        self.slow: list[tuple[float, str]] = []
        self.human: list[Attention] = []
        self.by_hand: list[tuple[str, str]] = []
        self.late: list[tuple[str, str]] = []
        self.people = 0
        """The number of students who need manual review; `human` holds the most urgent of them."""
        self._lines: dict[str, list[Line]] = {e.name: [] for e in assignment.tasks}

    def __len__(self) -> int:
        return len(self.scores) + self.in_error + self.waiting

    def add(self, entry: Entry) -> None:
        """Count one submission."""
        self.most = max(self.most, entry.max_score)
        self.fresh += entry.fresh
        if entry.waiting:
            self.waiting += 1
        elif entry.score is None:
            self.in_error += 1
        else:
            self.scores.append(entry.score)
        self.slow = heapq.nlargest(SLOW_MAX, [*self.slow, (entry.seconds, entry.student)])
        if entry.human:
            self.people += 1
            found = Attention(entry.student, entry.score, entry.urgency, entry.human)
            self.human = heapq.nsmallest(
                ATTENTION_MAX, [*self.human, found], key=lambda a: (a.urgency, a.student)
            )
        self.by_hand += [(entry.student, said) for said in entry.by_hand]
        self.late += [(entry.student, said) for said in entry.late]
        for line in entry.lines:
            if line.name in self._lines:
                self._lines[line.name].append(line)

    def rows(self) -> list[ExerciseRow]:
        """Return the numbers of each exercise."""
        return [exercise_row(name, lines) for name, lines in self._lines.items()]


def with_progress(
    total: int, tally: Tally, body: Callable[[Callable[[Entry], None]], bool]
) -> bool:
    """Run `body` with a progress bar (on a terminal), tally the entries it reports; return its result."""
    errors = console(stderr=True)
    columns = (
        TextColumn("grading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[failures]}"),
    )
    with Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task("grading", total=total, rate="", failures="")
        failed = 0

        def note(entry: Entry) -> None:
            nonlocal failed
            tally.add(entry)
            failed += entry.score is None or entry.score < entry.max_score
            speed = bar.tasks[0].speed
            bar.update(
                task,
                advance=1,
                rate=f"{speed:.0f}/s" if speed else "",
                failures=f"{failed} not full marks" if failed else "",
            )

        return body(note)


def show_class(tally: Tally, to: Console) -> None:
    """Print mean and median, a row for each exercise, the slowest, and what needs manual review."""
    assignment, scores = tally.assignment, tally.scores
    kept = len(tally) - tally.fresh
    to.print(Text(f"{assignment.slug} · {assignment.title}", style="bold"))
    line = f"{len(tally)} submissions: {tally.fresh} graded"
    to.print(line + (f", {kept} unchanged since the last run" if kept else "") + ".")
    if scores:
        mean, median = statistics.fmean(scores), statistics.median(scores)
        to.print(f"Mean {mean:.1f}, median {median:.1f}, of {tally.most:g} points.")
    to.print()
    show_rows(exercises(tally.rows()), to)
    if tally.slow and tally.slow[0][0] >= 1:
        to.print()
        slow = ", ".join(f"{one_line(who)} {s:.1f} s" for s, who in tally.slow)
        indented(to, Text(f"Slowest: {slow}"), 0)
    to_look_at(tally.human, tally.people, assignment.slug, tally.most, to)
    people("Set by hand:", tally.by_hand, to)
    people("Late:", tally.late, to)


def explain(report: Report, to: Console, *, passed: bool = False) -> None:
    """Print one student's failed checks in full, and with `passed` all others too."""
    assert report.graded is not None
    graded = report.graded
    memory = f", {graded.memory_mib:.0f} MiB at most" if graded.memory_mib else ""
    who = one_line(graded.student)
    indented(to, Text(f"{who}: graded {graded.at} in {graded.seconds:.2f} s{memory}"), 0)
    indented(to, Text(f"from {one_line(report.submission)}", style="dim"), 0)
    to.print(Text(f"isolation: {graded.isolation}; seed {graded.seed}", style="dim"))
    to.print()
    show(report, to, verbose=True, passed=passed)
    slow = sorted(((c.seconds, c.id) for e in report.exercises for c in e.checks), reverse=True)[:3]
    to.print()
    to.print("Slowest checks: " + ", ".join(f"{i} {s * 1e3:.0f} ms" for s, i in slow))
