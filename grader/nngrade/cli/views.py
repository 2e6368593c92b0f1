"""Print a class's week for `nngrade report`: in the terminal, as a page, as JSON and as CSV."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import click

from nngrade.cli.common import tell
from nngrade.cohort import grid, tables
from nngrade.cohort.choose import Chosen, members, read_groups
from nngrade.cohort.results import Results, results
from nngrade.errors import UsageError
from nngrade.files import write_whole
from nngrade.model import Assignment, Course
from nngrade.report.page import page, plain
from nngrade.report.text import console
from nngrade.text import one_line


# A NamedTuple, because a help text must not import msgspec.
class Shown(NamedTuple):
    """The options of `nngrade report`."""

    out: tuple[Path, ...]
    best: bool
    groups: Path | None
    group: str | None
    compare: str | None
    as_json: bool
    as_csv: bool
    html: Path | None
    misconception: str | None
    ids: bool


def show_week(assignment: Assignment | str, options: Shown) -> None:
    """Show a week that has been graded, in the format that was asked for."""
    _check(options)
    found = _read(_chosen(assignment, options, options.group))
    if options.compare is not None:
        _compare(assignment, found, options)
    elif options.misconception is not None:
        _misconception(found, options)
    elif options.as_json:
        click.echo(tables.as_json(found), nl=False)
    elif options.as_csv:
        click.echo(tables.as_csv(found), nl=False)
    elif options.html is not None:
        from nngrade.cohort.class_page import class_page

        _write(options.html, class_page(found))
    else:
        tables.show(found, console())


def _check(options: Shown) -> None:
    """Raise `UsageError` if two options contradict each other, or an attempt's folder is not there."""
    for folder in options.out if len(options.out) > 1 else ():
        if not folder.is_dir():
            raise UsageError(
                f"{folder}: there is no such folder. Correct the name of this --out, or drop it."
            )
    formats = [options.as_json, options.as_csv, options.html is not None]
    if sum(formats) > 1:
        raise UsageError("--json, --csv and --html exclude each other. Leave all but one out.")
    if options.ids and options.misconception is None:
        raise UsageError("--ids belongs to --misconception. Name one, or leave --ids out.")
    if options.misconception is not None and (options.compare or any(formats[1:])):
        raise UsageError(
            "--misconception goes with --ids or --json, not with --csv, --html or --compare. Leave one out."
        )


def show_weeks(course: Course | None, options: Shown) -> None:
    """Show every student's marks over all weeks that have been graded."""
    _check(options)
    from nngrade.cohort.weeks import graded_weeks, grids, weeks
    from nngrade.course.manifest import load_assignment

    if options.compare is not None or options.misconception is not None or options.ids:
        raise UsageError("--compare and --misconception need a week, as in `nngrade report week3`.")
    known = course.assignments if course is not None else ()
    names = graded_weeks(options.out, known)
    chosen = {
        name: _chosen(
            load_assignment(course, name) if course is not None and name in known else name,
            options,
            options.group,
        )
        for name in names
    }
    groups = read_groups(options.groups) if options.groups is not None else {}
    found = weeks(chosen, course.weights if course else {}, groups)
    tell(line for each in chosen.values() for line in each.said())
    if not found.students:
        raise UsageError(f"{options.out[0]}: there are no reports. Run `nngrade grade WEEK` first.")
    title = course.title if course else "All weeks"
    _show_grids(title, grids(found), options, tables.as_json(found))


def _compare(assignment: Assignment | str, found: Results, options: Shown) -> None:
    """Compare with another folder of reports, another week or another group."""
    from nngrade.cohort.compare import compare, flat, grids

    other = options.compare or ""
    groups = read_groups(options.groups) if options.groups is not None else {}
    if other in groups.values():
        there = _chosen(assignment, options, other)
    else:
        there = _elsewhere(found.assignment, options.out[0], other)
    names = options.group or str(options.out[0]), other
    made = compare(found, _read(there), names)
    if options.as_csv:
        click.echo(grid.as_csv(flat(made)), nl=False)
        return
    counts = f"{made.here}: {made.students_here}, {made.there}: {made.students_there}"
    title = f"{found.assignment} · {found.title} · students of {counts}"
    _show_grids(title, grids(made), options, tables.as_json(made))


def _elsewhere(slug: str, out: Path, other: str) -> Chosen:
    """Return the reports in a folder such as last year's `graded/`, or of another week."""
    for folder in (Path(other) / slug, Path(other), out / other):
        if folder.is_dir() and any(folder.glob("*.json")):
            return Chosen(folder.name, [folder.parent], lambda _: True)
    raise UsageError(
        f"{other}: there are no reports of {slug}. Name a folder such as last year's graded/, another week, "
        "or with --groups a group."
    )


def _show_grids(title: str, grids: list[grid.Grid], options: Shown, as_json: str) -> None:
    if options.as_json:
        click.echo(as_json, nl=False)
    elif options.as_csv:
        click.echo(grid.as_csv(grids[0]), nl=False)
    elif options.html is not None:
        body = "".join(map(grid.as_html, grids))
        _write(options.html, page(title, f"<h1>{plain(title)}</h1>{body}"))
    else:
        to = console()
        to.print(one_line(title), style="bold")
        to.print()
        for each in grids:
            grid.show(each, to)


def _write(path: Path, text: str) -> None:
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


def _chosen(assignment: Assignment | str, options: Shown, group: str | None) -> Chosen:
    """Return the reports that count, of a group or of everybody."""
    if group is None:
        return Chosen(assignment, options.out, lambda _: True, best=options.best)
    if options.groups is None:
        raise UsageError("--group needs --groups FILE, which says who is in it.")
    mine = members(read_groups(options.groups), group, options.groups)
    return Chosen(assignment, options.out, mine.__contains__, best=options.best)


def _read(reading: Chosen) -> Results:
    """Compute the results of a week's reports; say on standard error what is wrong with some."""
    found = results(reading)
    if found is None:
        raise reading.none_left()
    tell(reading.said())
    return found
