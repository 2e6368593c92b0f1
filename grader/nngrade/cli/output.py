"""Print the report of `nngrade check` in the chosen format, and choose the exit code."""

from __future__ import annotations

import datetime
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nngrade.errors import EXIT_FAILED, EXIT_PASSED, UsageError
from nngrade.model import Assignment, Course, Report, Submission, Verdict
from nngrade.submission.read import read

if TYPE_CHECKING:
    from nngrade.cli.student import CheckOptions


def show(report: Report, assignment: Assignment, submission: Path, options: CheckOptions) -> None:
    """Print a report in the format that was asked for."""
    if options.kind == "text":
        from nngrade.report import text

        text.show(report, text.console(), verbose=options.verbose)
        return
    click.echo(_rendered(report, assignment, submission, options), nl=False)
    if options.kind == "github" and (fault := _step_summary(report)):
        click.echo(fault, err=True)


def check_with_page(
    course: Course, assignment: Assignment, path: Path, options: CheckOptions, exercise: str | None
) -> Report:
    """Check a submission and write its page; return the report."""
    from nngrade.grading.check_one import check_for_page

    report, extras = check_for_page(course, assignment, path, options.public, exercise)
    from nngrade.files import write_whole
    from nngrade.report.html import student_page
    from nngrade.report.visible import now

    assert options.html is not None
    write_whole(options.html, student_page(now(assignment, report), extras).encode())
    click.echo(f"wrote {options.html}", err=True)
    return report


def exit_code(report: Report) -> int:
    """Return the exit code that a report leads to."""
    if report.verdict is Verdict.ERROR:
        from nngrade.report.visible import blame

        return blame(report).exit_code
    return EXIT_FAILED if report.verdict is Verdict.FAILED else EXIT_PASSED


def _rendered(
    report: Report, assignment: Assignment, submission: Path, options: CheckOptions
) -> bytes:
    kind = options.kind
    if kind == "github":
        from nngrade.platforms import github
        from nngrade.report.locate import Sources

        sources = Sources(assignment, _read(assignment, submission), Path.cwd())
        return github.commands(report, sources.place).encode()
    if kind == "junit":
        from nngrade.platforms import junit

        return junit.document(report)
    if kind == "gradescope":
        from nngrade.platforms import gradescope

        return gradescope.results(report)
    if kind == "classroom50":
        from nngrade.platforms import classroom50

        now = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        values = classroom50.values(_pairs(options.ci), os.environ, now)
        return classroom50.result(report, values)
    from nngrade.report.document import encode

    return encode(report)


def _step_summary(report: Report) -> str:
    """Append the report to GitHub's step summary, if there is one; return what went wrong, or ""."""
    from nngrade.platforms import github

    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return ""
    try:
        with open(path, "a", encoding="utf-8") as file:
            file.write(github.summary(report))
    except OSError as e:
        return f"{path}: the step summary could not be written: {e.strerror}. The log holds the whole report."
    return ""


def _read(assignment: Assignment, path: Path) -> Submission:
    """Read the submission; if its own code has removed its files, return it without lines."""
    try:
        return read(assignment, path)
    except (UsageError, OSError):
        return Submission(path, {})


def _pairs(given: Sequence[str]) -> dict[str, str]:
    found = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals:
            raise UsageError(f"--ci {pair}: this is not NAME=VALUE. Write it like --ci owner=ada.")
        found[name] = value
    return found
