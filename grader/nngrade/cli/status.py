"""Check every assignment that a student has started, and show the scores in a table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from rich.progress import track
from rich.table import Table

from nngrade.errors import UsageError
from nngrade.model import Assignment, Course, Report, Verdict
from nngrade.report import text
from nngrade.report.visible import points
from nngrade.submission.read import locate


def show(
    course: Course,
    assignments: list[Assignment],
    folder: Path,
    report: Callable[[Assignment], Report],
    as_json: bool,
) -> None:
    """Check each assignment that was started in `folder`, and print a line for each."""
    console = text.console()
    started = [a for a in assignments if _started(a, folder)]
    progress = text.console(stderr=True)
    found = {
        a.slug: report(a)
        for a in track(
            started, "checking", console=progress, transient=True, disable=not progress.is_terminal
        )
    }
    if as_json:
        for line in found.values():
            print(msgspec.json.encode(line).decode())
        return
    table = Table(title=course.title, title_justify="left", box=None, pad_edge=False)
    table.add_column("week")
    table.add_column("title", ratio=1)
    table.add_column("right", justify="right")
    table.add_column("score", justify="right")
    for assignment in assignments:
        done = found.get(assignment.slug)
        if done is None:
            cells = ("not started", "")
        else:
            asked = [e for e in done.exercises if e.points]
            right = sum(e.verdict is Verdict.PASSED for e in asked)
            score = points(done.score)
            if done.waiting:
                score = f"{points(done.waiting.subtotal)} to {points(done.waiting.maximum)}"
            cells = (f"{right} of {len(asked)}", f"{score} / {done.max_score:g}")
        table.add_row(assignment.slug, assignment.title, *cells)
    console.print(table)


def _started(assignment: Assignment, folder: Path) -> bool:
    try:
        locate(assignment, folder)
    except UsageError:
        return False
    return True
