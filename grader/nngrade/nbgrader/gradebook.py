"""Write a class's grades into nbgrader's database.

One transaction writes a class. Other assignments, other notebooks and grades that a TA set by hand stay as
they are. A grade set by hand takes precedence over every regrade.

formgrader and `generate_feedback` need a notebook for each student. It contains the comment on each exercise
and the student's source.

nbgrader's own API commits after every row, which takes 17 s for a class of 300. This module uses nbgrader's
ORM classes in one session instead.
"""

from __future__ import annotations

import contextlib
import datetime
import os
import re
import subprocess
import sys
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import nbformat
from nbgrader import api
from sqlalchemy import delete, select
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.orm import Session
from traitlets.utils.importstring import import_item

from nngrade.cohort.batch import TIMESTAMP
from nngrade.cohort.late import Late
from nngrade.cohort.marks import FORMGRADER, Event, Marks, digest, event
from nngrade.errors import GraderError, UsageError
from nngrade.files import write_whole
from nngrade.model import Assignment, Exercise, ExerciseResult, Question, Report, Verdict
from nngrade.nbgrader.times import handed_in
from nngrade.report import visible
from nngrade.report.locate import code_of, lines
from nngrade.submission.class_folder import identifier, student_id
from nngrade.text import clean, one_line

ID_MAX = 128
COMMENT_MAX = 2000
LINES_MAX = 40
TITLES = "titles"
TIME = "%Y-%m-%d %H:%M:%S.%f UTC"


class Book(msgspec.Struct, frozen=True):
    """A gradebook: its database, nbgrader's course folder, the marks set by hand, and what lateness costs."""

    url: str
    folder: Path
    marks: Marks
    late: Late


def write(assignment: Assignment, reports: Sequence[Report], where: Book) -> tuple[str, list[str]]:
    """Write every report's grades, and the marks set by hand in nngrade; take over those of formgrader.

    Returns a sentence on what was done, and warnings for the user. Raises `UsageError` if the database cannot
    be opened or is not nbgrader's, and `GraderError` if it refuses the grades.
    """
    kept = 0
    said: list[str] = []
    url, folder = where.url, where.folder
    with _opened(url, folder) as (session, policy):
        try:
            book = _Book(session, assignment, where)
            times = {_whose(r): handed_in(r, folder, policy.zone, said) for r in reports}
            for report in reports:
                kept += book.write(report, times[_whose(report)], policy)
            session.commit()
        except SQLAlchemyError as e:
            raise _refused(url, e) from e
    where.marks.append(book.events)
    said += book.said
    _source(assignment, folder)
    for report in reports:
        _autograded(assignment, report, folder, times[_whose(report)])
    done = f"Gradebook: {len(reports)} grades in {_shown(url)}"
    if kept:
        done += f"; {kept} exercises keep a grade set by hand"
    if book.gone:
        done += f"; removed, because {assignment.slug} no longer has them: {', '.join(book.gone)}"
    return done + ".", said


def _whose(report: Report) -> str:
    """Return a student's id in nbgrader: as it was given, unless it cannot be a folder's name."""
    assert report.graded is not None
    student = report.graded.student
    return student if "/" not in student and student[:1] != "." else identifier(student)


def _shown(url: str) -> str:
    """Return a database's URL without its password."""
    from sqlalchemy.engine import make_url

    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:  # not a URL
        return url


class _Policy(msgspec.Struct, frozen=True):
    """The plugin for late submissions and the exchange's time zone, from nbgrader_config.py."""

    plugin: Any
    zone: str


@contextlib.contextmanager
def _opened(url: str, folder: Path) -> Iterator[tuple[Session, _Policy]]:
    policy = _late_policy(folder)
    # nbgrader makes a new database with alembic, which it looks for on PATH.
    path = os.environ.get("PATH", "")
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), path])
    try:
        book = api.Gradebook(url)
    except (SQLAlchemyError, ValueError, ImportError, subprocess.CalledProcessError) as e:
        said = str(e).partition("\n")[0]
        if _cure(said):
            raise _refused(url, e) from e
        raise UsageError(
            f"the gradebook {_shown(url)!r} cannot be opened: {said}. Name it as sqlite:///gradebook.db or "
            "postgresql+psycopg://user@host/name."
        ) from e
    finally:
        os.environ["PATH"] = path
    try:
        yield book.db, policy
    finally:
        book.close()


# Parts of a database's error messages when it cannot be written, and what to do.
_CURES = {
    "is locked": "Try again when formgrader, or another program that writes to it, is done.",
    "is full": "Make room, then run the same command again.",
    "disk I/O error": "Make room, then run the same command again.",
    "readonly": "Work in a folder that you may write to, or name another database.",
}


def _cure(said: str) -> str:
    return next((cure for words, cure in _CURES.items() if words in said), "")


def _refused(url: str, error: Exception) -> GraderError:
    said = str(error).partition("\n")[0]
    return GraderError(
        f"the gradebook {_shown(url)} refused the grades, so it got none of them: {said}. {_cure(said)}"
    )


def _late_policy(folder: Path) -> _Policy:
    """Load the plugin for late submissions that nbgrader_config.py names, or nbgrader's own."""
    from nbgrader.apps.nbgraderapp import NbGrader
    from nbgrader.plugins import LateSubmissionPlugin

    app = NbGrader()
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))  # as nbgrader does: a plugin is beside the configuration
    app.log.setLevel("ERROR")  # no warning if there is no nbgrader_config.py, as usual
    app.raise_config_file_errors = True
    try:
        app.load_config_file()
    except Exception as e:  # the course's own code can raise anything
        raise UsageError(
            f"nbgrader's configuration cannot be read, so penalties for lateness are not known: {e}. "
            "Correct it, usually in nbgrader_config.py. No grade was written."
        ) from e
    chosen = app.config.AssignLatePenalties.get("plugin_class", LateSubmissionPlugin)
    try:
        plugin = import_item(chosen) if isinstance(chosen, str) else chosen
        return _Policy(plugin(parent=app), app.config.Exchange.get("timezone", "UTC"))
    except Exception as e:  # the course's own code can raise anything
        raise UsageError(
            f"the late-submission plugin {chosen!r} of nbgrader_config.py cannot be used: {e}. Name it as "
            f"'late.Penalty', for a class Penalty in {folder / 'late.py'}."
        ) from e


class _Book:
    """An assignment in the gradebook, read with a few queries and changed in memory."""

    def __init__(self, session: Session, assignment: Assignment, where: Book) -> None:
        self._session, self._plan = session, assignment
        self._marks, self._late, self._url = where.marks, where.late, _shown(where.url)
        self.events: list[Event] = []
        """Events to append to the marks set by hand, once the database has them."""
        self.said: list[str] = []
        self._assignment = session.scalar(
            select(api.Assignment).where(api.Assignment.name == assignment.slug)
        ) or self._new(api.Assignment, name=assignment.slug)
        session.flush()
        self._notebook = session.scalar(
            select(api.Notebook).where(
                api.Notebook.assignment_id == self._assignment.id,
                api.Notebook.name == assignment.slug,
            )
        ) or self._new(
            api.Notebook,
            name=assignment.slug,
            assignment_id=self._assignment.id,
            kernelspec="{}",
        )
        session.flush()
        self.gone = self._take_out()
        self._cells = {e.name: self._cell(e) for e in assignment.tasks}
        session.flush()
        self._students = {s.id: s for s in session.scalars(select(api.Student))}
        submitted = session.scalars(
            select(api.SubmittedAssignment).where(
                api.SubmittedAssignment.assignment_id == self._assignment.id
            )
        )
        self._submitted = {s.student_id: s for s in submitted}
        notebooks = session.scalars(
            select(api.SubmittedNotebook).where(
                api.SubmittedNotebook.notebook_id == self._notebook.id
            )
        )
        self._notebooks = {n.assignment_id: n for n in notebooks}
        ids = [cell.id for pair in self._cells.values() for cell in pair]
        self._grades = {
            (g.notebook_id, g.cell_id): g
            for g in session.scalars(select(api.Grade).where(api.Grade.cell_id.in_(ids)))
        }
        self._comments = {
            (c.notebook_id, c.cell_id): c
            for c in session.scalars(select(api.Comment).where(api.Comment.cell_id.in_(ids)))
        }

    def _take_out(self) -> list[str]:
        """Delete the cells of exercises that the assignment no longer has, with grades and comments.

        This deletes only cells that this module made: pairs of the same name without a source cell, which
        nbgrader adds when it reads a notebook. Returns their names.
        """
        mine = self._notebook.id
        names = [
            {c.name: c for c in self._session.scalars(select(k).where(k.notebook_id == mine))}
            for k in (api.GradeCell, api.SolutionCell, api.SourceCell)
        ]
        graded, solutions, sources = names
        here = {e.name for e in self._plan.tasks}
        gone = sorted(
            name
            for name in set(graded) & set(solutions) - set(sources) - here
            if graded[name].cell_type in ("code", "markdown")
        )
        cells = [kind[name] for name in gone for kind in (graded, solutions)]
        ids = [cell.id for cell in cells]
        for rows in (api.Grade, api.Comment):
            self._session.execute(delete(rows).where(rows.cell_id.in_(ids)))
        for cell in cells:
            self._session.delete(cell)
        self._session.flush()
        return gone

    def _new(self, kind: Any, **values: Any) -> Any:
        made = kind(**values)
        self._session.add(made)
        return made

    def _cell(self, exercise: Exercise | Question) -> tuple[Any, Any]:
        """Return an exercise's cells, new or up to date: one for the grade, one for comments."""
        found = []
        for kind, extra in (
            (api.GradeCell, {"max_score": exercise.points, "cell_type": _cell_type(exercise)}),
            (api.SolutionCell, {}),
        ):
            cell = self._session.scalar(
                select(kind).where(
                    kind.notebook_id == self._notebook.id, kind.name == exercise.name
                )
            )
            if cell is None:
                cell = self._new(kind, name=exercise.name, notebook_id=self._notebook.id, **extra)
            elif extra:
                cell.max_score = exercise.points
            found.append(cell)
        return found[0], found[1]

    def write(self, report: Report, at: datetime.datetime | None, policy: _Policy) -> int:
        """Write a student's grades and comments; return how many exercises keep a grade set by hand."""
        student = _whose(report)
        if student not in self._students:  # nbgrader may have it in another normal form
            student = next((s for s in self._students if student_id(s) == student), student)
        if len(student) > ID_MAX:
            raise UsageError(
                f"{student}: a student's id may have {ID_MAX} characters. Map it to a shorter one."
            )
        if student not in self._students:
            self._students[student] = self._new(api.Student, id=student)
        submitted = self._submitted.get(student)
        if submitted is None:
            submitted = self._new(
                api.SubmittedAssignment,
                id=uuid.uuid4().hex,
                assignment_id=self._assignment.id,
                student_id=student,
            )
            self._submitted[student] = submitted
        submitted.timestamp = at
        notebook = self._notebooks.get(submitted.id)
        if notebook is None:
            notebook = self._new(
                api.SubmittedNotebook,
                id=uuid.uuid4().hex,
                assignment_id=submitted.id,
                notebook_id=self._notebook.id,
            )
            self._notebooks[submitted.id] = notebook
        kept = 0
        total = 0.0
        for exercise in report.exercises:
            if not exercise.points:  # a practice question
                continue
            graded, solution = self._cells[exercise.name]
            grade = self._grades.get((notebook.id, graded.id)) or self._new(
                api.Grade, notebook_id=notebook.id, cell_id=graded.id
            )
            self._grades[notebook.id, graded.id] = grade
            comment = self._comments.get((notebook.id, solution.id)) or self._new(
                api.Comment, notebook_id=notebook.id, cell_id=solution.id
            )
            self._comments[notebook.id, solution.id] = comment
            stale = self._by_hand(report, exercise, grade, comment)
            kept += grade.manual_score is not None
            grade.auto_score = None if exercise.score is None else within(exercise.score, exercise)
            unmarked = exercise.score is None and grade.manual_score is None
            grade.needs_manual_grade = unmarked or stale
            total += (
                grade.manual_score if grade.manual_score is not None else grade.auto_score or 0.0
            )
            settled = exercise.verdict is Verdict.WAITING and grade.manual_score is not None
            comment.auto_comment = "" if settled else comment_of(exercise)
        late = self._late.of(report)
        if self._plan.slug in self._plan.policy.due:
            notebook.late_submission_penalty = min(late.points, total) if late else None
        else:
            notebook.late_submission_penalty = self._penalty(policy, student, total, submitted)
        return kept

    def _by_hand(self, report: Report, result: ExerciseResult, grade: Any, comment: Any) -> bool:
        """Bring marks set by hand to where they are missing; one that is new in formgrader replaces ours.

        Return whether the answer was changed after it was marked.
        """
        assert report.graded is not None
        student, there, exercise = report.graded.student, grade.manual_score, result.name
        ours = self._marks.of(student, exercise)
        before = self._marks.synced(student, exercise, self._url)
        last = before.points if before else None
        mine, answer = _most(ours.points if ours else None, result), digest(result)
        # A mark in formgrader is for the answer that the gradebook got at last.
        read = before.answer if before else answer
        new = there is not None and there not in (last, mine)
        if new:
            words = {"by": FORMGRADER, "points": there, "comment": comment.manual_comment or ""}
            self.events.append(event("mark", student, exercise, **words, answer=read))
            if mine != last and mine is not None:
                self.said.append(
                    f"{one_line(student)}: {exercise}: formgrader's mark {there:g} replaces {mine:g}."
                )
            grade.manual_score = mine = _most(there, result)
        elif mine != there:
            grade.manual_score = mine
            if ours is not None and ours.comment:
                comment.manual_comment = ours.comment
        if mine != last or answer != ((before and before.answer) or ""):
            more = {"points": mine, "book": self._url, "answer": answer}
            self.events.append(event("synced", student, exercise, **more))
        marked = read if new else ours.answer if ours else None
        return marked is not None and marked != answer

    def _penalty(self, policy: _Policy, student: str, total: float, submitted: Any) -> float | None:
        due = self._assignment.duedate
        if due is None or submitted.timestamp is None or submitted.timestamp <= due:
            return None
        late = (submitted.timestamp - due).total_seconds()
        try:
            penalty: float | None = policy.plugin.late_submission_penalty(student, total, late)
        except Exception as e:  # the course's own code can raise anything
            raise UsageError(
                f"the late-submission plugin of nbgrader_config.py raised {type(e).__name__} for "
                f"{student}: {e}. No grade was written. Correct it, then run "
                f"`nngrade gradebook sync {self._plan.slug}`."
            ) from e
        return penalty


def _most(mark: float | None, result: ExerciseResult) -> float | None:
    """Return a mark that a person set, at most the exercise's points, which may have been lowered since."""
    return None if mark is None else min(max(mark, 0.0), result.points)


def within(score: float, exercise: Any) -> float:
    """Return a score, at most the exercise's points; nbgrader does not validate scores.

    Raises `GraderError` if it is below 0, or above the points by more than rounding.
    """
    if not 0 <= score <= exercise.points + 1e-9:
        raise GraderError(
            f"{exercise.name}: the score {score} is not between 0 and {exercise.points}"
        )
    return min(score, float(exercise.points))


def comment_of(exercise: Any) -> str:
    """Return what a student reads under an exercise, in Markdown."""
    # Two spaces end a line in Markdown.
    return "  \n".join(map(markdown, _said(exercise)))


# MathJax looks for TeX in what the browser shows: no reference hides a backslash or a dollar from it.
_MARKDOWN = {ord(c): f"&#{ord(c)};" for c in "*_{}[]<>#|~&!^"} | str.maketrans(
    "`\\$", "'\uff3c\uff04"
)


def markdown(text: str) -> str:
    """Return text on one line that Markdown, HTML and MathJax show as it is; backticks become quotes.

    nbgrader renders comments as Markdown, and passes HTML in them on to the browser.
    """
    parts = re.split(r"(?<=[^\W_])_(?=[^\W_])", one_line(text, COMMENT_MAX))
    plain = "_".join(part.translate(_MARKDOWN) for part in parts)
    return plain.replace("://", "&#58;//")  # else an address becomes a link


def _said(exercise: Any) -> list[str]:
    """Return the lines of the comment on an exercise."""
    return visible.why(exercise, "✗ ")[:LINES_MAX] or ["All checks passed."]


# --- The notebooks that formgrader and generate_feedback read


def _cell_type(task: Exercise | Question) -> str:
    """Return the kind of an exercise's cell: a text that a person grades is a cell of Markdown."""
    return "markdown" if isinstance(task, Question) and task.answer == "text" else "code"


def _metadata(task: Exercise | Question) -> dict[str, Any]:
    return {
        "nbgrader": {
            "schema_version": 3,
            "grade": True,
            "solution": True,
            "locked": False,
            "task": False,
            "grade_id": task.name,
            "points": task.points,
            "cell_type": _cell_type(task),
        }
    }


def _source(assignment: Assignment, folder: Path) -> None:
    """Write the source notebook that nbgrader expects, unless the course's author has written one.

    It contains titles and no solution.
    """
    path = folder / "source" / assignment.slug / f"{assignment.slug}.ipynb"
    if path.is_file() and not _is_ours(path):
        return
    cells = [_text("title", f"# {assignment.title}")]
    cells += [_graded(e, f"# {e.name}: {e.title}") for e in assignment.tasks]
    _write_notebook(path, cells, TITLES)


def _is_ours(path: Path) -> bool:
    """Return whether this module wrote a source notebook, and not the course's author."""
    try:
        return bool(nbformat.read(path, 4).metadata.get("nngrade") == TITLES)
    except (OSError, ValueError, AttributeError):
        return False


def _cell_id(name: str) -> str:
    return name[:64]


def _autograded(
    assignment: Assignment, report: Report, folder: Path, at: datetime.datetime | None
) -> None:
    """Write a notebook of a student's comments and files, and the time of submission beside it."""
    assert report.graded is not None
    place = folder / "autograded" / _whose(report) / assignment.slug
    place.mkdir(parents=True, exist_ok=True)
    cells = [_text("title", f"# {assignment.title}\n\n" + _notes(report))]
    results = {e.name: e for e in report.exercises}
    for e in assignment.tasks:
        if isinstance(e, Question):
            answer = _answered(e, results.get(e.name))
        else:
            answer = clean(_answer(e, report.graded.files))
        cells.append(_text(f"title-{_cell_id(e.name)}"[:64], f"## {e.name}: {markdown(e.title)}"))
        cells.append(_graded(e, answer))
    for number, (name, text) in enumerate(report.graded.files.items()):
        cells.append(_text(f"name-{number}", f"## {markdown(name)}, as it was handed in"))
        cells.append(_code(f"file-{number}", clean(text), {}))
    _write_notebook(place / f"{assignment.slug}.ipynb", cells)
    if at is None:
        (place / TIMESTAMP).unlink(missing_ok=True)
    else:
        write_whole(place / TIMESTAMP, at.strftime(TIME).encode())


def _answered(question: Question, result: ExerciseResult | None) -> str:
    """Return what a student answered to a question, as a person reads it who grades a text."""
    failures = [c.failure for c in result.checks if c.failure] if result is not None else []
    if question.answer != "text":
        said = failures[0].message if failures else "right"
        return f"# {one_line(said)}"
    lines = failures[0].detail.splitlines() if failures else []
    asked = [*question.question.splitlines(), ""]
    told = [markdown(line) for line in lines] or [f"*{failures[0].message if failures else ''}*"]
    return "\n".join(asked) + "\n" + "  \n".join(told)


def _answer(exercise: Exercise, files: dict[str, str]) -> str:
    """Return the student's code of an exercise."""
    parts = []
    sources = [lines(text.encode()) for text in files.values()]
    for name in (f.name for f in exercise.functions):
        found = filter(None, (code_of(source, name) for source in sources))
        parts.append("\n".join(next(found, [f"# {name} is not defined"])))
    return "\n\n\n".join(parts)


def _notes(report: Report) -> str:
    return "\n".join(f"- {markdown(note)}" for note in report.notes)


# nbformat's own constructors validate each cell and then the notebook: that took most of the time.
def _text(name: str, source: str) -> dict[str, Any]:
    return {"id": name, "cell_type": "markdown", "metadata": {}, "source": source}


def _graded(task: Exercise | Question, source: str) -> dict[str, Any]:
    """Return the cell beside which formgrader shows a grade."""
    if _cell_type(task) == "markdown":
        return {**_text(_cell_id(task.name), source), "metadata": _metadata(task)}
    return _code(_cell_id(task.name), source, _metadata(task))


def _code(name: str, source: str, metadata: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": name, "cell_type": "code", "metadata": metadata, "source": source,
        "execution_count": None, "outputs": [],
    }  # fmt: skip


def _write_notebook(path: Path, cells: list[dict[str, Any]], kind: str = "") -> None:
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    metadata = {"kernelspec": kernel, **({"nngrade": kind} if kind else {})}
    written = {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": cells}
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, nbformat.writes(nbformat.from_dict(written)).encode())
