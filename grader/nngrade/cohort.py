"""A class from end to end: take in, isolate, grade, write the gradebook, show."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import msgspec

from nngrade import batch, export
from nngrade.errors import EXIT_FAILED, EXIT_PASSED, UsageError
from nngrade.intake import identifier, read_names, survey
from nngrade.isolation import choose
from nngrade.model import Assignment, Course, Report
from nngrade.report import summary
from nngrade.report.text import console
from nngrade.worker import sandbox

GRADEBOOK = "sqlite:///gradebook.db"


class Wanted(msgspec.Struct, frozen=True):
    """What a TA asked `nngrade grade` for; `gradebook` is none where it is to be left alone."""

    submissions: Path
    out: Path
    jobs: int | None
    regrade: bool
    seed: int | None
    students: Path | None
    sandbox: str
    allow_weak: bool
    gradebook: str | None


def grade_class(course: Course, assignment: Assignment, wanted: Wanted) -> int:
    """Grade it, and show what it came to; the exit code."""
    names = read_names(wanted.students) if wanted.students else None
    handins, said = survey(assignment, wanted.submissions, names)
    for line in said:
        print(line, file=sys.stderr)
    settings = settings_of(assignment, wanted)
    to = console()
    tally = summary.Tally(assignment)
    finished = summary.with_progress(
        len(handins), tally, lambda note: batch.run(course, assignment, handins, settings, note)
    )
    summary.show_class(tally, to)
    if settings.layer == "none":
        to.print(f"\nIsolation was {settings.isolation}.")
    if not finished:
        to.print(
            f"\nStopped after {len(tally)} of {len(handins)}. Nothing is lost: "
            f"run `nngrade grade {assignment.slug}` again to go on."
        )
        return EXIT_FAILED
    to.print(f"\nReports: {wanted.out / assignment.slug}/")
    if wanted.gradebook is not None:
        _to_gradebook(assignment, wanted)
    return EXIT_FAILED if tally.in_error else EXIT_PASSED


def settings_of(assignment: Assignment, wanted: Wanted) -> batch.Settings:
    """How the class is graded: behind what, how many at a time, from which seed."""
    sandbox.undumpable()
    isolation = choose(assignment, wanted.sandbox, allow_weak=wanted.allow_weak)
    return batch.Settings(
        wanted.out,
        wanted.jobs or batch.cores(),
        isolation.layer,
        isolation.said,
        batch.seed_of(assignment, wanted.seed),
        wanted.regrade,
    )


def _to_gradebook(assignment: Assignment, wanted: Wanted) -> None:
    if importlib.util.find_spec("nbgrader") is None:
        print(
            "The gradebook was left alone: nbgrader is not installed. `pip install 'nngrade[nbgrader]'`, "
            f"then `nngrade gradebook sync {assignment.slug}`.",
            file=sys.stderr,
        )
        return
    print(sync_class(assignment, wanted.out, wanted.gradebook or GRADEBOOK))


def _reports(assignment: Assignment, out: Path) -> list[Report]:
    found = list(batch.reports(out, assignment))
    if not found:
        raise _no_reports(assignment, out)
    return found


def _no_reports(assignment: Assignment, out: Path) -> UsageError:
    return UsageError(
        f"{out / assignment.slug}: there are no reports. Run `nngrade grade {assignment.slug}` first."
    )


def show_class(assignment: Assignment, out: Path) -> None:
    """Print the summary of a class that was graded before."""
    tally = summary.Tally(assignment)
    for report in batch.reports(out, assignment):
        tally.add(batch.entry(report, fresh=True))
    if not len(tally):
        raise _no_reports(assignment, out)
    summary.show_class(tally, console())


def explain_one(assignment: Assignment, out: Path, student: str) -> None:
    """Print one student's report in full."""
    paths = [batch.report_path(out, assignment, name) for name in (student, identifier(student))]
    path = next((p for p in paths if p.is_file()), paths[-1])
    report = batch.read_report(path)
    if report is None or report.graded is None:
        import difflib

        names = [p.stem for p in (out / assignment.slug).glob("*.json")]
        near = difflib.get_close_matches(student, names, 3, 0.4)
        hint = f"Did you mean {', '.join(near)}?" if near else f"It has {len(names)} reports."
        raise UsageError(f"{path}: there is no report of {student!r}. {hint}")
    summary.explain(report, console())


def export_class(
    assignment: Assignment, out: Path, kind: str, file: Path | None
) -> tuple[str, list[str]]:
    """The grades as text, and what the person who asked should know."""
    reports = _reports(assignment, out)
    if kind in ("canvas", "moodle"):
        if file is None:
            raise UsageError(
                f"name the file that {kind.title()} exported with --file: its rows are filled in."
            )
        fill = export.fill_canvas if kind == "canvas" else export.fill_moodle
        return fill(reports, file)
    return (export.as_json if kind == "json" else export.as_csv)(reports), []


def sync_class(assignment: Assignment, out: Path, url: str) -> str:
    """Write the reports' grades into nbgrader's database; a sentence on what was done."""
    if importlib.util.find_spec("nbgrader") is None:
        raise UsageError(
            "nbgrader is not installed: `pip install 'nngrade[nbgrader]'`, then try again."
        )
    from nngrade.gradebook import write

    return write(assignment, _reports(assignment, out), url, Path.cwd())
