"""What `nngrade report` shows: a class's week in the terminal, as a page, as JSON and as CSV."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import click

from nngrade.cohort import tables
from nngrade.cohort.results import Results, results
from nngrade.cohort.store import StoredReports
from nngrade.errors import UsageError
from nngrade.files import write_whole
from nngrade.model import Assignment
from nngrade.report.text import console
from nngrade.text import one_line


# A NamedTuple, because a help text must not import msgspec.
class Shown(NamedTuple):
    """The options of `nngrade report`."""

    out: Path
    as_json: bool
    as_csv: bool
    html: Path | None
    misconception: str | None
    ids: bool


def show_week(assignment: Assignment | str, options: Shown) -> None:
    """Show a week that has been graded, in the format that was asked for."""
    found = read(assignment, options.out)
    if options.misconception is not None:
        _misconception(found, options)
        return
    if options.ids:
        raise UsageError("--ids belongs to --misconception. Name one, or leave --ids out.")
    if options.as_json:
        click.echo(tables.as_json(found), nl=False)
    elif options.as_csv:
        click.echo(tables.as_csv(found), nl=False)
    elif options.html is not None:
        from nngrade.cohort.class_page import class_page

        write_page(options.html, class_page(found))
    else:
        tables.show(found, console())


def write_page(path: Path, text: str) -> None:
    """Write a page, whole or not at all, and say where it is."""
    write_whole(path, text.encode())
    click.echo(f"wrote {path}")


def _misconception(found: Results, options: Shown) -> None:
    each = tables.misconception(found, options.misconception or "")
    if options.ids:
        for student in each.students:
            click.echo(one_line(student))
    elif options.as_json:
        click.echo(tables.as_json(each), nl=False)
    else:
        tables.show_misconception(each, console())


def read(assignment: Assignment | str, out: Path) -> Results:
    """Compute the results of a week's reports; say on standard error what is wrong with some."""
    reading = StoredReports(out, assignment)
    found = results(reading)
    if found is None:
        raise reading.none_left()
    for line in reading.said():
        click.echo(one_line(line, 10_000), err=True)
    return found
