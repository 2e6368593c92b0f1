"""The commands of teachers: grading, reports, marks by hand, exports, the gradebook, sandbox tests."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import Any

import click

from nngrade.cli.common import (
    Group,
    PathType,
    assignment_of,
    course_if_any,
    example,
    graded_of,
)
from nngrade.errors import EXIT_FAILED, EXIT_PASSED, UsageError


def _students(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """Return the students that a shell may complete: those with a report, and folders of submissions."""
    from nngrade.submission.class_folder import plain, student_of

    reports = Path(ctx.params.get("out") or "graded") / str(ctx.params.get("assignment"))
    found = {student_of(path.stem) for path in reports.glob("*.json")}
    submissions = Path(ctx.params.get("submissions") or "submitted")
    if submissions.is_dir():
        found |= {p.name for p in submissions.iterdir() if p.is_dir() and plain(p.name)}
    return sorted(name for name in found if name.startswith(incomplete))


def _out(function: Any) -> Any:
    """Add the option that every command about a graded class has."""
    return click.option(
        "--out",
        type=PathType(),
        default=Path("graded"),
        show_default=True,
        help="The folder of the reports.",
    )(function)


@example("nngrade grade week3 submitted")
@click.command()
@click.argument("assignment")
@click.argument("submissions", type=PathType(), default=Path("submitted"))
@_out
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(0),
    default=0,
    help="How many to grade at a time (default: 0, one per core).",
)
@click.option(
    "--student",
    multiple=True,
    shell_complete=_students,
    help="Grade only this student, again: an id, or a path in SUBMISSIONS.",
)
@click.option(
    "--dry-run", is_flag=True, help="Write nothing: print whose mark would change, and why."
)
@click.option("--regrade", is_flag=True, help="Grade unchanged submissions again too.")
@click.option("--seed", type=click.IntRange(0), help="Draw the hidden inputs from this seed.")
@click.option("--students", type=PathType(), help="CSV file: exported name, student's id.")
@click.option(
    "--sandbox",
    type=click.Choice(["auto", "bubblewrap", "process", "none"]),
    default="auto",
    show_default=True,
    help="The sandbox for submissions.",
)
@click.option(
    "--allow-weak-isolation", "allow_weak", is_flag=True, help="Grade even if no sandbox holds."
)
@click.option("--gradebook", help="nbgrader's database (default: sqlite:///gradebook.db).")
@click.option("--no-gradebook", is_flag=True, help="Write only the reports.")
@click.pass_context
def grade(
    ctx: click.Context, /, assignment: str, gradebook: str | None, no_gradebook: bool, **given: Any
) -> None:
    """Grade a class.

    nngrade grades every submission under SUBMISSIONS (default: submitted). Reports go to
    graded/ASSIGNMENT/STUDENT.json, and from there to the gradebook. Run it again after a crash or a late
    submission: it grades only what has changed.

    Exit code 1 if you stopped it, or if a check was in error. That costs no student a point, but needs
    your attention.
    """
    from nngrade.cli.whole_class import grade_class
    from nngrade.cohort.options import GradeOptions

    if no_gradebook and gradebook is not None:
        raise UsageError("--no-gradebook and --gradebook contradict each other. Leave one out.")
    course, found = assignment_of(ctx, assignment)
    given["regrade"] = given["regrade"] or bool(given["student"])
    options = GradeOptions(
        **given,
        gradebook=None if no_gradebook else gradebook or "",
        resume=shlex.join(["nngrade", *(a for a in sys.argv[1:] if a != "--regrade")]),
    )
    ctx.exit(grade_class(course, found, options))


@example(
    "nngrade report                       all weeks",
    "nngrade report week3                 one week",
    "nngrade report week3 --html class.html",
    "nngrade report week3 --misconception NAME --ids",
    "nngrade report week3 --compare ../2025/graded",
)
@click.command()
@click.argument("assignment", required=False)
@click.option(
    "--out",
    type=PathType(),
    multiple=True,
    default=[Path("graded")],
    show_default="graded",
    help="The folder of the reports; several are several attempts, in that order.",
)
@click.option("--best", is_flag=True, help="Of several attempts, count the best, not the last.")
@click.option("--groups", metavar="FILE", type=PathType(), help="CSV file: student's id, group.")
@click.option("--group", metavar="NAME", help="Only the students of this group.")
@click.option("--compare", metavar="OTHER", help="Compare with a folder of reports, or a group.")
@click.option("--json", "as_json", is_flag=True, help="Print all numbers as JSON.")
@click.option("--csv", "as_csv", is_flag=True, help="Print the numbers as CSV.")
@click.option("--html", metavar="FILE", type=PathType(), help="Write a page.")
@click.option("--misconception", metavar="NAME", help="Show one misconception and its students.")
@click.option("--ids", is_flag=True, help="With --misconception: print only the students.")
@click.pass_context
def report(ctx: click.Context, /, assignment: str | None, **given: Any) -> None:
    """Show a class's results.

    With an assignment: the means, each exercise, the misconceptions with their numbers of students, and
    everything that needs manual review, the most urgent first. Without: every student's marks in all weeks,
    totals, and missing work. The command reads only the reports, so it needs no course.
    """
    from nngrade.cli.views import Shown, show_week, show_weeks

    if assignment is None:
        show_weeks(course_if_any(ctx), Shown(**given))
    else:
        show_week(graded_of(ctx, assignment), Shown(**given))


@example("nngrade explain week3 ada")
@click.command()
@click.argument("assignment")
@click.argument("student", shell_complete=_students)
@_out
@click.option("--all", "passed", is_flag=True, help="Show the checks that passed, too.")
@click.pass_context
def explain(ctx: click.Context, assignment: str, student: str, out: Path, passed: bool) -> None:
    """Show one student's failed checks in full.

    Each has its inputs, result, expected value, printed output and time. It needs no course.
    """
    from nngrade.cli.whole_class import explain_one

    explain_one(graded_of(ctx, assignment), out, student, passed=passed)


@example("nngrade feedback week3")
@click.command()
@click.argument("assignment")
@click.argument("submissions", type=PathType(), default=Path("submitted"))
@_out
@click.option(
    "--to",
    type=PathType(),
    default=Path("feedback"),
    show_default=True,
    help="The folder of the pages.",
)
@click.option("--students", type=PathType(), help="CSV file: exported name, student's id.")
@click.option(
    "--allow-weak-isolation", "allow_weak", is_flag=True, help="Draw even if no sandbox holds."
)
@click.option("--forget", is_flag=True, help="Then remove the sources from the reports.")
@click.pass_context
def feedback(ctx: click.Context, /, assignment: str, **given: Any) -> None:
    """Write a page for each student.

    Pages go to feedback/ASSIGNMENT/STUDENT.html. They show the marks, what is wrong and why, the lines of
    code, and pictures. For the pictures, the submissions run once more, in the sandbox of grade.
    """
    from nngrade.cli.pages import FeedbackOptions, write_feedback

    _, found = assignment_of(ctx, assignment)
    write_feedback(found, FeedbackOptions(**given))


@example(
    'nngrade mark week3 ada gate 7.5 --comment "Nearly."',
    "nngrade mark week3 ada gate --undo",
)
@click.command()
@click.argument("assignment")
@click.argument("student", shell_complete=_students)
@click.argument("exercise")
@click.argument("points", required=False)
@_out
@click.option("--comment", default="", help="A sentence for the student.")
@click.option("--undo", is_flag=True, help="Take the latest mark back.")
@click.pass_context
def mark(
    ctx: click.Context, /, assignment: str, out: Path, points: str | None, **given: Any
) -> None:
    """Set a mark by hand.

    It counts in reports and exports, is kept through every regrade, and reaches nbgrader's gradebook with
    `nngrade gradebook sync`.
    """
    from nngrade.cli.whole_class import GivenMark, mark_one

    try:
        number = None if points is None else float(points.replace(",", "."))
    except ValueError:
        raise UsageError(f"{points!r} is not a number of points, such as 12 or 7.5.") from None
    _, found = assignment_of(ctx, assignment)
    click.echo(mark_one(found, out, GivenMark(points=number, **given)))


@example("nngrade diff week3 ada", "nngrade diff week3 ada --against before/graded")
@click.command()
@click.argument("assignment")
@click.argument("student", shell_complete=_students)
@_out
@click.option("--against", type=PathType(), help="Another folder of reports, such as a copy.")
@click.pass_context
def diff(
    ctx: click.Context, assignment: str, student: str, out: Path, against: Path | None
) -> None:
    """Show what a regrade changed, and why.

    It compares one student's report with the latest one that had other marks.
    """
    from nngrade.cli.whole_class import diff_one

    _, found = assignment_of(ctx, assignment)
    diff_one(found, out, student, against)


@example("nngrade similar week3", "nngrade similar week3 --html pairs.html --pairs 50")
@click.command()
@click.argument("assignment")
@_out
@click.option(
    "--html",
    type=PathType(),
    default=Path("similar.html"),
    show_default=True,
    help="The page to write.",
)
@click.option(
    "--pairs",
    "most",
    type=click.IntRange(1),
    default=20,
    show_default=True,
    help="How many at most.",
)
@click.pass_context
def similar(ctx: click.Context, assignment: str, out: Path, html: Path, most: int) -> None:
    """Show which submissions share unusual code.

    The page has the most similar pairs side by side. It accuses nobody: it says what to look at.
    """
    from nngrade.cli.whole_class import similar_class

    _, found = assignment_of(ctx, assignment)
    click.echo(similar_class(found, out, html, most))


@example(
    "nngrade export week3 > grades.csv",
    "nngrade export week3 --format canvas --file exported.csv",
)
@click.command()
@click.argument("assignment")
@_out
@click.option(
    "--format",
    "kind",
    type=click.Choice(["csv", "json", "canvas", "moodle"]),
    default="csv",
    show_default=True,
    help="The format to print.",
)
@click.option("--file", type=PathType(), help="The file from Canvas or Moodle to fill in.")
@click.option("--column", default="", help="The assignment's column in Canvas's file.")
@click.option("--bom", is_flag=True, help="Begin the CSV with a mark, so that Excel reads UTF-8.")
@click.pass_context
def export(ctx: click.Context, /, assignment: str, out: Path, **given: Any) -> None:
    """Print a class's grades for another system.

    In a file from Canvas or Moodle, only marks and comments change. Exit code 1 if no row matches, or if a
    report is in error: its row keeps the mark that it has.
    """
    from nngrade.cli.whole_class import ExportOptions, export_class

    _, found = assignment_of(ctx, assignment)
    ctx.exit(export_class(found, out, ExportOptions(**given)))


@example("nngrade gradebook sync week3")
@click.group(cls=Group)
def gradebook() -> None:
    """Keep nbgrader's gradebook up to date."""


@example("nngrade gradebook sync week3 --url sqlite:///book.db")
@gradebook.command()
@click.argument("assignment")
@_out
@click.option(
    "--url", default="sqlite:///gradebook.db", show_default=True, help="The database to write to."
)
@click.pass_context
def sync(ctx: click.Context, assignment: str, out: Path, url: str) -> None:
    """Write a class's grades into nbgrader's database.

    They come from the reports in graded/. Grades that were set by hand stay.
    """
    from nngrade.cli.whole_class import sync_class

    _, found = assignment_of(ctx, assignment)
    click.echo(sync_class(found, out, url))


@example("nngrade doctor")
@click.command()
@click.pass_context
def doctor(ctx: click.Context) -> None:
    """Test this machine's sandbox, and show what to install.

    It tries each promise of docs/security.md: in plain check, and in both sandboxes of grade. Exit code 1 if
    no sandbox of grade holds.
    """
    from nngrade.cli.doctor import findings

    found = findings()
    for finding in found:
        mark = "+" if finding.well else "-"
        click.echo(f"{mark} {finding.name:<12}{finding.found}")
        if finding.cure:
            click.echo(f"  {'':<12}{finding.cure}")
    holds = any(f.well for f in found if f.name in ("process", "bubblewrap"))
    ctx.exit(EXIT_PASSED if holds else EXIT_FAILED)
