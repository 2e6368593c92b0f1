"""Write the pages of a class's students, for `nngrade feedback`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click
from rich.progress import track

from nngrade.cli.common import tell
from nngrade.cohort.feedback import Pages
from nngrade.cohort.store import StoredReports
from nngrade.grading.isolate import choose
from nngrade.report.text import console
from nngrade.submission.class_folder import read_names, survey
from nngrade.text import counted, some
from nngrade.worker.inside import sandbox

if TYPE_CHECKING:
    from nngrade.model import Assignment


class FeedbackOptions(NamedTuple):
    """The options of `nngrade feedback`."""

    submissions: Path
    out: Path
    to: Path
    students: Path | None
    allow_weak: bool
    forget: bool


def write_feedback(assignment: Assignment, options: FeedbackOptions) -> None:
    """Write a page for each student with a report."""
    names = read_names(options.students) if options.students else None
    handins = {}
    if options.submissions.is_dir():
        handins = {h.student: h for h in survey(assignment, options.submissions, names)[0]}
    sandbox.undumpable()
    layer = choose(assignment, allow_weak=options.allow_weak).layer
    reading = StoredReports(options.out, assignment)
    pages = Pages(assignment, reading, handins, layer)
    to = options.to / assignment.slug
    bar = console(stderr=True)
    total = sum(1 for _ in reading.folder.glob("*.json"))
    writing = pages.write(to, forget=options.forget)
    done = list(
        track(writing, "writing", total, console=bar, transient=True, disable=not bar.is_terminal)
    )
    if not done:
        raise reading.none_left()
    tell(reading.said())
    if pages.without:
        click.echo(
            f"{counted(pages.without, 'page has', 'pages have')} no pictures, because the submission "
            f"that was graded is not in {options.submissions}: {some(pages.without)}.",
            err=True,
        )
    click.echo(f"{counted(done, 'page', 'pages')}: {to}/")
