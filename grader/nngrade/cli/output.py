"""What `nngrade check` prints of a report, and the exit code that it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from nngrade.errors import EXIT_FAILED, EXIT_PASSED
from nngrade.model import Assignment, Report, Verdict


def show(
    report: Report,
    assignment: Assignment,
    submission: Path,
    kind: str,
    given: Sequence[str] = (),
    *,
    verbose: bool = False,
) -> None:
    """Print a report as `kind`; `given` are NAME=VALUE pairs that only the run knows."""
    if kind == "text":
        from nngrade.report import text

        text.show(report, text.console(), verbose=verbose)
        return
    from nngrade.cli import formats

    click.echo(formats.rendered(kind, report, assignment, submission, given), nl=False)
    if kind == "github" and (fault := formats.step_summary(report)):
        click.echo(fault, err=True)


def exit_code(report: Report) -> int:
    """What a report comes to, as an exit code."""
    if report.verdict is Verdict.ERROR:
        from nngrade.report.visible import blame

        return blame(report).exit_code
    return EXIT_PASSED if report.verdict is Verdict.PASSED else EXIT_FAILED
