"""Grade a whole class; show, explain and export its reports; write them into the gradebook."""

from __future__ import annotations

import contextlib
import importlib.util
import shlex
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Literal

import click
import msgspec

from nngrade.cli.common import tell
from nngrade.cohort import batch, summary
from nngrade.cohort.late import keep_policy
from nngrade.cohort.marks import Marks, digest, event
from nngrade.cohort.options import GradeOptions, settings_of
from nngrade.cohort.store import StoredReports, earlier, read_report, report_path
from nngrade.course.manifest import asked_task
from nngrade.errors import EXIT_FAILED, EXIT_PASSED, UsageError
from nngrade.files import write_whole
from nngrade.model import Assignment, Course, Question, Report, Verdict
from nngrade.platforms import lms
from nngrade.report.text import console
from nngrade.report.visible import points
from nngrade.submission.class_folder import (
    Handin,
    identifier,
    read_names,
    student_id,
    student_of,
    survey,
)
from nngrade.text import counted, did_you_mean, one_line, some

DATABASE = "gradebook.db"
GRADEBOOK = f"sqlite:///{DATABASE}"


def grade_class(course: Course, assignment: Assignment, options: GradeOptions) -> int:
    """Grade the class and show its results; return the exit code."""
    names = read_names(options.students) if options.students else None
    handins, said = survey(assignment, options.submissions, names)
    tell(said)
    if options.student:
        handins = _asked(handins, options)
    if options.dry_run:
        return _rehearse(course, assignment, options, handins)
    settings = settings_of(assignment, options)
    to = console()
    tally = summary.Tally(assignment)
    finished = summary.with_progress(
        len(handins), tally, lambda note: batch.run(course, assignment, handins, settings, note)
    )
    keep_policy(options.out, assignment.policy)
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
    if not options.student:
        tell(_gone(assignment, options, handins))
    if options.gradebook is not None:
        _to_gradebook(assignment, options)
    return EXIT_FAILED if tally.in_error else EXIT_PASSED


def _asked(handins: Sequence[Handin], options: GradeOptions) -> list[Handin]:
    """Return the submissions that --student names, by a student's id or by a path in the class's folder."""
    found = []
    for name in options.student:
        path = Path(name).absolute()
        fits = [h for h in handins if h.student == student_id(name)] or [
            h
            for h in handins
            if any(
                p.absolute() in (path, *path.parents) or path in p.absolute().parents
                for p in h.paths
            )
        ]
        if not fits or (len(fits) > 1 and path == options.submissions.absolute()):
            near = did_you_mean(name, [h.student for h in handins], 3, 0.4)
            hint = (
                f"Did you mean {', '.join(near)}?"
                if near
                else f"It has {some(h.student for h in handins)}."
            )
            raise UsageError(f"{options.submissions}: there is no submission of {name!r}. {hint}")
        found += fits
    return list({h.student: h for h in found}.values())


def _rehearse(
    course: Course, assignment: Assignment, options: GradeOptions, handins: Sequence[Handin]
) -> int:
    """Grade into a temporary folder, and print whose marks would change; return the exit code."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / assignment.slug
        folder.mkdir()
        pairs = []
        for handin in handins:
            path = report_path(options.out, assignment, handin.student)
            there = folder / path.name
            if path.is_file():
                there.write_bytes(path.read_bytes())
            pairs.append((path, there))
        settings = settings_of(assignment, msgspec.structs.replace(options, out=Path(name)))
        tally = summary.Tally(assignment)
        finished = summary.with_progress(
            len(handins), tally, lambda note: batch.run(course, assignment, handins, settings, note)
        )
        stored = StoredReports(options.out, assignment)
        reports = [(_final(stored, path), _final(stored, there)) for path, there in pairs]
    from nngrade.cohort.changes import change

    new = [a.graded.student for b, a in reports if b is None and a is not None and a.graded]
    changes = [c for b, a in reports if b is not None and a is not None and (c := change(b, a))]
    found = [c for c in changes if c.marks]
    count = counted(found, "mark", "marks")
    all_of = f"{count} of {len(handins)} would change."
    stopped = f"Stopped after {len(tally)} of {len(handins)}: {count} of these would change. Run it again."
    print(f"Nothing was written. {all_of if finished else stopped}")
    for each in found:
        print("\n".join(each.lines()))
    if new:
        print(f"{counted(new, 'submission has', 'submissions have')} no report yet: {some(new)}.")
    return EXIT_PASSED if finished and not tally.in_error else EXIT_FAILED


def _final(stored: StoredReports, path: Path) -> Report | None:
    """Return a report with the marks set by hand and the lateness of a class."""
    report = read_report(path)
    return None if report is None else stored.late.applied(stored.marks.applied(report))


def diff_one(assignment: Assignment, out: Path, student: str, other: Path | None) -> None:
    """Print how a student's report differs from an earlier one, or from the one in another folder."""
    path, after = _report_of(assignment, out, student)
    there = earlier(path) if other is None else report_path(other, assignment, student)
    before = read_report(there)
    if before is None:
        if other is not None:
            raise UsageError(f"{there}: there is no report of {student!r} that nngrade can read.")
        print(f"{one_line(student)}: there is no earlier report with other marks.")
        return
    from nngrade.cohort.changes import change

    found = change(before, after)
    old, new = (r.graded.at if r.graded else "" for r in (before, after))
    print(f"{one_line(student)}: {old}, and {new}")
    print("\n".join(found.lines()[1:] if found else ["  the same marks"]))
    if found:
        print(f"  total: {found.lines()[0].rpartition(': ')[2]}")


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


def explain_one(assignment: Assignment | str, out: Path, student: str, *, passed: bool) -> None:
    """Print one student's failed checks in full, and with `passed` all others too."""
    report = _report_of(assignment, out, student)[1]
    reading = StoredReports(out, assignment)
    summary.explain(reading.late.applied(reading.marks.applied(report)), console(), passed=passed)


def mark_one(assignment: Assignment, out: Path, given: GivenMark) -> str:
    """Set a mark by hand, or take the latest back; return a sentence."""
    path, report = _report_of(assignment, out, given.student)
    assert report.graded is not None
    exercise = asked_task(assignment, given.exercise)
    reading = StoredReports(out, assignment)
    student, marks = report.graded.student, reading.marks
    result = next((e for e in report.exercises if e.name == exercise.name), None)
    if isinstance(exercise, Question) and not exercise.points:
        raise UsageError(f"{exercise.name} is for practice, so it has no points.")
    if result is None:
        raise UsageError(
            f"{path}: has no {exercise.name}. Run `nngrade grade {assignment.slug}` first."
        )
    if given.undo == (given.points is not None):
        raise UsageError("give either the points or --undo.")
    if given.undo and marks.of(student, exercise.name) is None:
        raise UsageError(f"{student}: no mark of {exercise.name} is set by hand.")
    if given.points is not None and not 0 <= given.points <= result.points:
        raise UsageError(
            f"{exercise.name}: {given.points:g} is not between 0 and {result.points:g}."
        )
    kind: Literal["undo", "mark"] = "undo" if given.undo else "mark"
    more = {"points": given.points, "comment": given.comment, "answer": digest(result)}
    more = {} if given.undo else more
    marks.append([event(kind, student, exercise.name, **more)])
    after = marks.of(student, exercise.name)
    whose = (
        f"set by hand; the suites gave {points(result.score)}" if after else "as the suites gave"
    )
    if result.verdict is Verdict.WAITING:
        whose = "set by hand" if after else "waits to be graded"
    score = after.given if after else points(result.score)
    total = reading.late.applied(marks.applied(report))
    said = f"{one_line(student)}: {exercise.name} {score} of {result.points:g}, {whose}."
    if total.waiting:
        said += f" Still to grade: {', '.join(total.waiting.questions)}."
    else:
        said += f" Total: {points(total.score)} of {total.max_score:g}."
    if Path(DATABASE).is_file():
        said += f" Run `nngrade gradebook sync {assignment.slug}` to write it into {DATABASE}."
    return said


class GivenMark(msgspec.Struct, frozen=True):
    """The arguments of `nngrade mark`."""

    student: str
    exercise: str
    points: float | None
    comment: str = ""
    undo: bool = False


def similar_class(assignment: Assignment, out: Path, file: Path, most: int) -> str:
    """Write a page of the most similar submissions; return a sentence and the pairs as text."""
    from nngrade.cohort.similar import page, pairs

    reading = StoredReports(out, assignment, plain=True)
    reports = list(reading)
    found = pairs(assignment, reports, most)
    tell([*reading.said(), *_without_sources(assignment, reports)])
    write_whole(file, page(assignment, found).encode())
    names = [
        f"  {one_line(p.left.student)} and {one_line(p.right.student)}: "
        f"{100 * p.left.share:.0f} % and {100 * p.right.share:.0f} % of the code"
        for p in found
    ]
    said = f"wrote {file}: {counted(found, 'pair', 'pairs')} to look at. It accuses nobody."
    return "\n".join([said, *names])


def _without_sources(assignment: Assignment, reports: Sequence[Report]) -> list[str]:
    """Say whose submissions cannot be compared, because `feedback --forget` removed their sources."""
    graded = [r.graded for r in reports if r.graded is not None and not r.graded.refused]
    names = [g.student for g in graded if not g.files]
    if not names:
        return []
    return [
        f"No sources are in {len(names)} of {counted(graded, 'report', 'reports')}, so these are not "
        f"compared: {some(names)}. `nngrade grade {assignment.slug} --regrade` reads the submissions again."
    ]


def _report_of(assignment: Assignment | str, out: Path, student: str) -> tuple[Path, Report]:
    """Return a student's report and its path; raise `UsageError` if there is none."""
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
    return path, report


class ExportOptions(msgspec.Struct, frozen=True):
    """The options of `nngrade export`: the format, the file to fill in, and for Canvas its column."""

    kind: str
    file: Path | None = None
    column: str = ""
    bom: bool = False


# Formats that write a text, and those that fill in a file of a platform; teacher.py lists them in `--format`.
WRITTEN = {"csv": lms.as_csv, "json": lms.as_json}
FILLED: dict[str, Callable[[Sequence[Report], Path, str], lms.Filled]] = {
    "canvas": lms.fill_canvas,
    "moodle": lambda reports, file, _: lms.fill_moodle(reports, file),
}


def export_class(assignment: Assignment, out: Path, options: ExportOptions) -> int:
    """Print the grades, and warnings on standard error; return the exit code."""
    kind, file = options.kind, options.file
    if options.column and kind != "canvas":
        raise UsageError("--column is for --format canvas. Leave it out.")
    if file is not None and kind not in FILLED:
        raise UsageError(
            "--file needs --format canvas or --format moodle: nngrade fills in its rows."
        )
    if options.bom and kind != "csv":
        raise UsageError("--bom is for --format csv: a file that is filled in keeps its encoding.")
    reading = StoredReports(out, assignment)
    round_ = assignment.policy.rounded
    reports = [msgspec.structs.replace(r, score=round_(r.score, r.max_score)) for r in reading]
    if not reports:
        raise reading.none_left()
    tell([*reading.said(), *_only_in_the_gradebook(assignment, reading.marks), *_waiting(reports)])
    if kind in FILLED:
        if file is None:
            raise UsageError(
                f"name the file that {kind.title()} exported, with --file: nngrade fills in its rows."
            )
        filled = FILLED[kind](reports, file, options.column)
        data = filled.data
        tell(filled.said)
    else:
        data = WRITTEN[kind](reports).encode("utf-8-sig" if options.bom else "utf-8")
    click.echo(data, nl=False)
    in_error = any(r.score is None and not r.waiting for r in reports)
    return EXIT_FAILED if in_error or not data else EXIT_PASSED


def _waiting(reports: Iterable[Report]) -> list[str]:
    """List the students without a mark, because an answer waits to be graded by hand."""
    found = [r for r in reports if r.waiting]
    names = [r.graded.student for r in found if r.graded is not None]
    if not names:
        return []
    count = counted(names, "student has", "students have")
    slug = found[0].assignment
    return [
        f"{count} no mark yet, because an answer waits to be graded by hand: {some(names)}. "
        f"`nngrade report {slug}` lists them, and `nngrade explain {slug} STUDENT` shows the answers."
    ]


# These read nbgrader's tables directly, because importing nbgrader takes seconds.
_BY_HAND = """
    SELECT s.student_id, c.name, g.manual_score FROM grade g
    JOIN submitted_notebook n ON g.notebook_id = n.id JOIN submitted_assignment s ON n.assignment_id = s.id
    JOIN assignment a ON s.assignment_id = a.id JOIN base_cell c ON g.cell_id = c.id
    WHERE a.name = ? AND g.manual_score IS NOT NULL
"""
_OTHER = """
    SELECT count(DISTINCT CASE WHEN g.extra_credit > 0 THEN s.id END),
           count(DISTINCT CASE WHEN s.late_submission_penalty > 0 THEN s.id END)
    FROM submitted_notebook s JOIN notebook n ON s.notebook_id = n.id
    JOIN assignment a ON n.assignment_id = a.id LEFT JOIN grade g ON g.notebook_id = s.id
    WHERE a.name = ?
"""


def _only_in_the_gradebook(assignment: Assignment, marks: Marks) -> list[str]:
    """Say so if the gradebook in this folder has marks that the reports do not have."""
    if not Path(DATABASE).is_file():
        return []
    import sqlite3

    try:
        with contextlib.closing(sqlite3.connect(f"file:{DATABASE}?mode=ro", uri=True)) as book:
            rows = book.execute(_BY_HAND, (assignment.slug,)).fetchall()
            extra, late = book.execute(_OTHER, (assignment.slug,)).fetchone()
    except sqlite3.Error:
        return []
    new = {
        who for who, name, score in rows if (m := marks.of(who, name)) is None or m.points != score
    }
    said = []
    if new:
        said.append(
            f"{DATABASE} has marks that were set by hand in formgrader (students: {len(new)}). "
            f"`nngrade gradebook sync {assignment.slug}` takes them over."
        )
    if assignment.slug in assignment.policy.due:
        late = 0  # these are what the course's own rule takes off, here as well
    if extra or late:
        said.append(
            f"{DATABASE} also has extra credit (students: {extra}) and late penalties (students: {late}). "
            "`nbgrader export` prints them; this export does not."
        )
    return said


def sync_class(assignment: Assignment, out: Path, url: str) -> str:
    """Write the reports' grades into nbgrader's database; return a sentence on what was done.

    A report whose exercises or points are not those of the assignment today is left out.
    """
    if importlib.util.find_spec("nbgrader") is None:
        raise UsageError(
            "nbgrader is not installed. Run `pip install 'nngrade[nbgrader]'`, then try again."
        )
    reading = StoredReports(out, assignment, plain=True)
    reports = [r for r in reading if reading.alike(r)]
    if not reports:
        raise reading.none_left()
    tell(reading.said())
    if reading.unlike:
        tell([f"{counted(reading.unlike, 'is', 'are')} left out of the gradebook."])
    from nngrade.nbgrader.gradebook import Book, write

    done, said = write(assignment, reports, Book(url, Path.cwd(), reading.marks, reading.late))
    tell(said)
    if later := reading.late.later():
        own = ["--out", str(out)] if out != Path("graded") else []
        each = (shlex.join(["nngrade", "gradebook", "sync", slug, *own]) for slug in later)
        commands = " and ".join(f"`{command}`" for command in each)
        where = "" if url == GRADEBOOK else " with this gradebook's --url"
        tell(
            [
                f"Free days used in {assignment.slug} are not there in later weeks. If its lateness has "
                f"changed, run {commands} too{where}."
            ]
        )
    return done
