"""A class as a TA reads it: the progress bar, the summary, one student's report in full."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from nngrade.batch import Entry
from nngrade.model import Assignment, Report, Verdict
from nngrade.report.shown import clean
from nngrade.report.text import console, show

HUMAN_MAX = 40


def with_progress(
    total: int, body: Callable[[Callable[[Entry], None]], bool]
) -> tuple[bool, list[Entry]]:
    """Run `body` under a progress bar (on a terminal); what it returned, and the entries it reported."""
    errors = console(stderr=True)
    entries: list[Entry] = []
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
            entries.append(entry)
            failed += entry.score is None or entry.score < entry.max_score
            speed = bar.tasks[0].speed
            bar.update(
                task,
                advance=1,
                rate=f"{speed:.0f}/s" if speed else "",
                failures=f"{failed} not full marks" if failed else "",
            )

        finished = body(note)
    return finished, entries


def show_class(assignment: Assignment, entries: Sequence[Entry], to: Console) -> None:
    """Mean and median, a row for each exercise, the slowest, and everything that needs a person."""
    scores = [e.score for e in entries if e.score is not None]
    most = max((e.max_score for e in entries), default=0.0)
    fresh = sum(e.fresh for e in entries)
    kept = len(entries) - fresh
    to.print(Text(f"{assignment.slug} · {assignment.title}", style="bold"))
    line = f"{len(entries)} submissions: {fresh} graded"
    to.print(line + (f", {kept} unchanged since the last run" if kept else "") + ".")
    if scores:
        mean, median = statistics.fmean(scores), statistics.median(scores)
        to.print(f"Mean {mean:.1f}, median {median:.1f}, of {most:g} points.")
    to.print()
    to.print(_exercises(assignment, entries))
    slow = sorted(entries, key=lambda e: -e.seconds)[:3]
    if slow and slow[0].seconds >= 1:
        to.print()
        to.print("Slowest: " + ", ".join(f"{clean(e.student)} {e.seconds:.1f} s" for e in slow))
    human = [(e.student, reason) for e in entries for reason in e.human]
    if human:
        to.print()
        to.print(Text("To look at:", style="yellow"))
    for student, reason in human[:HUMAN_MAX]:
        to.print(Text(f"  {clean(student)}: {clean(reason)}"))
    if len(human) > HUMAN_MAX:
        to.print(f"  … and {len(human) - HUMAN_MAX} more: `nngrade export {assignment.slug}`.")


def _exercises(assignment: Assignment, entries: Sequence[Entry]) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("exercise", no_wrap=True)
    for name in ("passed", "failed", "not attempted", "error", "mean"):
        table.add_column(name, justify="right")
    for exercise in assignment.exercises:
        lines = [line for e in entries for line in e.lines if line.name == exercise.name]
        passed = sum(x.verdict is Verdict.PASSED for x in lines)
        error = sum(x.verdict is Verdict.ERROR for x in lines)
        blank = sum(not x.attempted for x in lines)
        scores = [x.score for x in lines if x.score is not None]
        mean = f"{statistics.fmean(scores):.1f} / {exercise.points:g}" if scores else "—"
        counts = (passed, len(lines) - passed - error - blank, blank, error)
        table.add_row(exercise.name, *(str(n) if n else "·" for n in counts), mean)
    return table


def explain(report: Report, to: Console) -> None:
    """One student's report with everything: inputs, got and expected, what was printed, time and memory."""
    assert report.graded is not None
    graded = report.graded
    memory = f", {graded.memory_mib:.0f} MiB at most" if graded.memory_mib else ""
    to.print(Text(f"{clean(graded.student)}: graded {graded.at} in {graded.seconds:.2f} s{memory}"))
    to.print(Text(f"from {clean(report.submission)}", style="dim"))
    to.print(Text(f"isolation: {graded.isolation}; seed {graded.seed}", style="dim"))
    to.print()
    show(report, to, verbose=True)
    slow = sorted(((c.seconds, c.id) for e in report.exercises for c in e.checks), reverse=True)[:3]
    to.print()
    to.print("Slowest checks: " + ", ".join(f"{i} {s * 1e3:.0f} ms" for s, i in slow))
