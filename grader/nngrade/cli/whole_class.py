"""Grade a whole class; show, explain and export its reports; write them into the gradebook."""

from __future__ import annotations

import contextlib
import importlib.util
import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path

import click
import msgspec

from nngrade.cohort import batch, summary
from nngrade.cohort.options import GradeOptions, settings_of
from nngrade.cohort.store import StoredReports, read_report
from nngrade.errors import EXIT_FAILED, EXIT_PASSED, UsageError
from nngrade.model import Assignment, Course
from nngrade.platforms import lms
from nngrade.report.text import console
from nngrade.submission.class_folder import Handin, identifier, read_names, student_of, survey
from nngrade.text import counted, did_you_mean, one_line, some

DATABASE = "gradebook.db"
GRADEBOOK = f"sqlite:///{DATABASE}"


def grade_class(course: Course, assignment: Assignment, options: GradeOptions) -> int:
    """Grade the class and show its results; return the exit code."""
    names = read_names(options.students) if options.students else None
    handins, said = survey(assignment, options.submissions, names)
    _tell(said)
    settings = settings_of(assignment, options)
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
            f"run `{options.resume}` again to continue.",
            markup=False,
            soft_wrap=True,
        )
        return EXIT_FAILED
    to.print(f"\nReports: {options.out / assignment.slug}/")
    _tell(_gone(assignment, options, handins))
    if options.gradebook is not None:
        _to_gradebook(assignment, options)
    return EXIT_FAILED if tally.in_error else EXIT_PASSED


def _to_gradebook(assignment: Assignment, options: GradeOptions) -> None:
    if importlib.util.find_spec("nbgrader") is None:
        print(
            "The gradebook was not updated: nbgrader is not installed. "
            "Run `pip install 'nngrade[nbgrader]'`, "
            f"then `nngrade gradebook sync {assignment.slug}`.",
            file=sys.stderr,
        )
        return
    print(sync_class(assignment, options.out, options.gradebook or GRADEBOOK))


def _gone(assignment: Assignment, options: GradeOptions, handins: Sequence[Handin]) -> list[str]:
    """Say which students have a report but no submission; they stay in every list of grades."""
    place = options.out / assignment.slug
    here = {identifier(h.student) for h in handins}
    left = sorted(student_of(p.stem) for p in place.glob("*.json") if p.stem not in here)
    if not left:
        return []
    count = counted(left, "student has", "students have")
    return [
        f"{count} a report but no submission in {options.submissions}: {some(left)}. "
        f"Such reports stay in summaries, exports and the gradebook unless you delete them from {place}/."
    ]


def _tell(said: Sequence[str]) -> None:
    for line in said:
        print(one_line(line, 10_000), file=sys.stderr)


def explain_one(assignment: Assignment | str, out: Path, student: str) -> None:
    """Print one student's report in full."""
    folder = StoredReports(out, assignment).folder
    paths = [folder / f"{name}.json" for name in (student, identifier(student))]
    path = next((p for p in paths if p.is_file()), paths[-1])
    report = read_report(path)
    if report is None and path.is_file():
        raise UsageError(
            f"{path}: is damaged, or another version of nngrade wrote it. "
            f"Run `nngrade grade {folder.name}` to grade the submission again."
        )
    if report is None or report.graded is None:
        names = [student_of(p.stem) for p in folder.glob("*.json")]
        near = did_you_mean(student, names, 3, 0.4)
        hint = f"It has {counted(names, 'report', 'reports')}."
        if near:
            hint = f"Did you mean {', '.join(near)}?"
        raise UsageError(f"{path}: there is no report of {student!r}. {hint}")
    summary.explain(report, console())


class ExportOptions(msgspec.Struct, frozen=True):
    """The options of `nngrade export`: the format, the file to fill in, and for Canvas its column."""

    kind: str
    file: Path | None = None
    column: str = ""
    bom: bool = False


def export_class(assignment: Assignment, out: Path, options: ExportOptions) -> int:
    """Print the grades, and warnings on standard error; return the exit code."""
    kind, file = options.kind, options.file
    if options.column and kind != "canvas":
        raise UsageError("--column is for --format canvas. Leave it out.")
    if options.bom and kind != "csv":
        raise UsageError("--bom is for --format csv: a file that is filled in keeps its encoding.")
    reading = StoredReports(out, assignment)
    reports = list(reading)
    if not reports:
        raise reading.none_left()
    _tell(reading.said() + _only_in_the_gradebook(assignment))
    if kind in ("canvas", "moodle"):
        if file is None:
            raise UsageError(
                f"name the file that {kind.title()} exported, with --file: nngrade fills in its rows."
            )
        if kind == "canvas":
            filled = lms.fill_canvas(reports, file, options.column)
        else:
            filled = lms.fill_moodle(reports, file)
        data = filled.data
        _tell(filled.said)
    else:
        text = (lms.as_json if kind == "json" else lms.as_csv)(reports)
        data = text.encode("utf-8-sig" if options.bom else "utf-8")
    click.echo(data, nl=False)
    in_error = any(r.score is None for r in reports)
    return EXIT_FAILED if in_error or not data else EXIT_PASSED


# This reads nbgrader's tables directly, because importing nbgrader takes seconds.
_BY_HAND = """
    SELECT count(DISTINCT CASE WHEN g.manual_score IS NOT NULL OR g.extra_credit > 0 THEN s.id END),
           count(DISTINCT CASE WHEN s.late_submission_penalty > 0 THEN s.id END)
    FROM submitted_notebook s JOIN notebook n ON s.notebook_id = n.id
    JOIN assignment a ON n.assignment_id = a.id LEFT JOIN grade g ON g.notebook_id = s.id
    WHERE a.name = ?
"""


def _only_in_the_gradebook(assignment: Assignment) -> list[str]:
    """Say so if the gradebook in this folder has grades that were set by hand, or late penalties."""
    if not Path(DATABASE).is_file():
        return []
    try:
        with contextlib.closing(sqlite3.connect(f"file:{DATABASE}?mode=ro", uri=True)) as book:
            by_hand, late = book.execute(_BY_HAND, (assignment.slug,)).fetchone()
    except sqlite3.Error:
        return []
    if not by_hand and not late:
        return []
    return [
        f"{DATABASE} also has grades that were set by hand (students: {by_hand}) and late penalties "
        f"(students: {late}). `nbgrader export` prints them; this export does not."
    ]


def sync_class(assignment: Assignment, out: Path, url: str) -> str:
    """Write the reports' grades into nbgrader's database; return a sentence on what was done.

    A report whose exercises or points are not those of the assignment today is left out.
    """
    if importlib.util.find_spec("nbgrader") is None:
        raise UsageError(
            "nbgrader is not installed. Run `pip install 'nngrade[nbgrader]'`, then try again."
        )
    reading = StoredReports(out, assignment)
    reports = [r for r in reading if reading.alike(r)]
    if not reports:
        raise reading.none_left()
    _tell(reading.said())
    if reading.unlike:
        _tell([f"{counted(reading.unlike, 'is', 'are')} left out of the gradebook."])
    from nngrade.nbgrader.gradebook import write

    done, said = write(assignment, reports, url, Path.cwd())
    _tell(said)
    return done
