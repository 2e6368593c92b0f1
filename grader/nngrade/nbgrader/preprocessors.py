"""nngrade's preprocessors for nbgrader: steps of `generate_assignment` and `autograde`.

`configure(c)` in an nbgrader_config.py installs them. `nbgrader generate_assignment` then cuts out solutions
as `nngrade author template` does. `nbgrader autograde` grades in the sandbox with the course's suites, and
runs no notebook in a kernel. It grades the file that was handed in, as `nngrade grade` reads it, so what
nbgrader overwrites, clears or sums up in its copy changes no mark. Assignments and notebooks that are not the
course's own get nbgrader's usual treatment.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any, ClassVar
from weakref import WeakKeyDictionary

import msgspec
from nbconvert.exporters import HTMLExporter
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde, GenerateAssignment, NbGraderException
from nbgrader.nbgraderformat import MetadataValidator, ValidationError
from nbgrader.preprocessors import (
    CheckCellMetadata,
    ClearHiddenTests,
    ClearMarkScheme,
    ClearOutput,
    ClearSolutions,
    ComputeChecksums,
    DeduplicateIds,
    Execute,
    LockCells,
    NbGraderPreprocessor,
    SaveAutoGrades,
)
from nbgrader.utils import is_solution
from traitlets import Bool, Enum, Integer, Unicode

from nngrade.cohort.store import read_report, report_path
from nngrade.course.manifest import find_course, load_course, load_manifest
from nngrade.course.markers import solutions, stub
from nngrade.errors import CourseError, NngradeError
from nngrade.model import Assignment, Course, Report, Verdict
from nngrade.nbgrader.gradebook import comment_of, within
from nngrade.submission.class_folder import student_id


def configure(c: Any, course: str | None = None) -> None:
    """Put nngrade's steps into nbgrader's configuration `c`.

    `course` is the course's folder; by default it is searched for from nbgrader's course folder upwards.
    """
    c.GenerateAssignment.preprocessors = _steps(
        GenerateAssignment, "preprocessors", {ClearSolutions: [CutSolutions]}
    )
    c.Autograde.autograde_preprocessors = _steps(
        Autograde,
        "autograde_preprocessors",
        {Execute: [ExecuteOthers], SaveAutoGrades: [SaveAutoGrades, NNGrade]},
    )
    c.Autograde.sanitize_preprocessors = _steps(
        Autograde,
        "sanitize_preprocessors",
        {
            DeduplicateIds: [Mend, DeduplicateIds, Mend],
            CheckCellMetadata: [Mend, CheckCellMetadata],
        },
    )
    c.GenerateFeedback.exporter_class = NamedFeedback
    if course is not None:
        c.NNGrade.course = str(course)


def _steps(converter: Any, name: str, instead: dict[Any, list[Any]]) -> list[Any]:
    """Return a converter's default list of steps, with some of them replaced as `instead` says."""
    own = converter.class_traits()[name].default(None)
    return [step for usual in own for step in instead.get(usual, [usual])]


class NamedFeedback(HTMLExporter):
    """nbgrader's page of feedback, with each exercise's name in its index."""

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> tuple[Any, Any]:
        """Return the page; nbgrader itself calls every exercise "Coding free-response"."""
        page, resources = super().from_notebook_node(nb, resources, **kw)
        return _INDEXED.sub(r'<a href="#\1">\1</a>', page), resources


_INDEXED = re.compile(r'<a href="#([\w-]+)">Coding free-response</a>')


# --- Release


class CutSolutions(ClearSolutions):  # type: ignore[misc]
    """`ClearSolutions` for nngrade's notebooks: strict markers, and a stub that names its function."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Replace a notebook's solutions; use nbgrader's own step for one that nngrade did not write."""
        self._ours = any("nngrade" in cell.metadata for cell in nb.cells)
        found: tuple[Any, Any] = super().preprocess(nb, resources)
        return found

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> tuple[Any, Any]:
        """Replace a cell's solutions. Raises `CourseError` if nbgrader's mark and the markers disagree."""
        if not self._ours:
            usual: tuple[Any, Any] = super().preprocess_cell(cell, resources, cell_index)
            return usual
        where = f"cell {cell_index + 1}"
        found = solutions(cell.source, where)
        if bool(found) != bool(is_solution(cell)):
            fault = "a solution in a cell that is not marked as one" if found else "no solution"
            raise CourseError(
                f"{where}: there is {fault}. Put the solution between markers, and set the cell's type in "
                "Jupyter's nbgrader panel."
            )
        if found:
            cell.source = stub(cell.source, where).rstrip("\n")
        return cell, resources


# nbgrader's own order for a release, without its database.
RELEASE = (
    LockCells,
    CutSolutions,
    ClearOutput,
    CheckCellMetadata,
    ComputeChecksums,
    ClearHiddenTests,
    ClearMarkScheme,
    ComputeChecksums,
    CheckCellMetadata,
)


def released(book: Any, where: str) -> Any:
    """Return a source notebook as students get it. Raises `CourseError` if nbgrader refuses it."""
    resources: dict[str, Any] = {}
    try:
        for step in RELEASE:
            book, resources = step().preprocess(book, resources)
    except (RuntimeError, ValidationError) as e:
        raise CourseError(f"{where}: nbgrader refuses it: {e}") from e
    return book


# --- Grading


class _Run:
    """A run of `nbgrader autograde`: the course, and all reports, which the first request makes."""

    def __init__(self, settings: NNGrade, converter: Any) -> None:
        # Keep no reference to the step: `_runs` forgets this run when nbgrader drops its exporter.
        self._dir, self._log = converter.coursedir, settings.log
        self._folders = list(converter.assignments)
        self._out = str(Path(self._dir.root) / settings.out)
        self._options = {
            "sandbox": settings.sandbox,
            "allow_weak_isolation": settings.allow_weak_isolation,
            "jobs": settings.jobs,
        }
        self._graded: set[str] = set()
        self._fault = ""
        root = Path(self._dir.root)
        explicit = root / settings.course if settings.course else None
        self._course: Course = load_course(find_course(root, explicit=explicit))

    def assignment(self, slug: str) -> Assignment | None:
        """Return the assignment, or None if the course has none of that name."""
        return load_manifest(self._course, slug) if slug in self._course.assignments else None

    def report(self, assignment: Assignment, student: str) -> Report:
        """Return a student's report; the first call grades everybody. Raises `NbGraderException`."""
        if assignment.slug not in self._graded:
            self._graded.add(assignment.slug)
            self._grade(assignment)
        if self._fault:
            raise NbGraderException(_said(self._fault))
        path = report_path(Path(self._out), assignment, student_id(student))
        found = read_report(path)
        if found is None:
            raise NbGraderException(f"nngrade: {path}: the report is missing. Run autograde again.")
        return found

    def _grade(self, assignment: Assignment) -> None:
        handins = self._handins(assignment)
        job = {
            "course": str(self._course.folder),
            "assignment": assignment.slug,
            "handins": handins,
            "out": self._out,
            **self._options,
        }
        self._log.info("nngrade grades %d submissions", len(handins))
        done = subprocess.run(
            [sys.executable, "-P", "-m", "nngrade.nbgrader.autograded"],
            input=msgspec.json.encode(job),
            capture_output=True,
            check=False,
        )
        said = done.stderr.decode("utf-8", "replace").strip()
        if done.returncode:
            self._fault = said or f"grading was stopped (exit code {done.returncode})"
            return
        self._log.info("nngrade graded them; isolation: %s", done.stdout.decode().strip())

    def _handins(self, assignment: Assignment) -> dict[str, str]:
        """Return the submissions' folders by student, following nbgrader's configured folder layout."""
        pattern = self._dir.format_path(
            self._dir.submitted_directory, "(?P<student>.*)", assignment.slug, escape=True
        )
        found = {}
        for folder in self._folders:
            match = re.fullmatch(pattern, folder)
            if match:
                found[student_id(match["student"])] = folder
        return found


def _said(fault: str) -> str:
    """Return an error's text with the names of the options, which here are not on a command line."""
    return (
        f"nngrade: {fault} (In nbgrader_config.py these options are c.NNGrade.course, c.NNGrade.sandbox and "
        "c.NNGrade.allow_weak_isolation.)"
    )


class _Step(NbGraderPreprocessor):  # type: ignore[misc]
    """A step that knows whether a notebook holds the course's exercises."""

    _runs: ClassVar[WeakKeyDictionary[Any, _Run]] = WeakKeyDictionary()

    def run(self) -> _Run:
        """Return the run that this step is a part of, and start it if there is none yet."""
        exporter = self.parent
        if exporter not in self._runs:
            settings = self if isinstance(self, NNGrade) else NNGrade(parent=exporter)
            try:
                self._runs[exporter] = _Run(settings, exporter.parent)
            except NngradeError as e:
                raise NbGraderException(_said(str(e))) from None
        return self._runs[exporter]

    def exercises(self, resources: Any) -> Assignment | None:
        """Return the assignment if the notebook has a cell for any of its exercises, else None."""
        about = resources["nbgrader"]
        assignment = self.run().assignment(about["assignment"])
        if assignment is None:
            return None
        with Gradebook(about["db_url"]) as book:
            notebook = book.find_notebook(about["notebook"], about["assignment"])
            names = {cell.name for cell in notebook.grade_cells}
        return assignment if any(e.name in names for e in assignment.exercises) else None


class Mend(_Step):
    """Removes a cell's nbgrader metadata if it is invalid: it would stop nbgrader for one student or for all.

    A cell that was copied in Jupyter has such metadata, and a student can write anything there. Marks do not
    depend on it.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Validate each cell's metadata, if the notebook holds the course's exercises."""
        if self.exercises(resources) is not None:
            validator = MetadataValidator()
            for number, cell in enumerate(nb.cells, 1):
                try:
                    validator.validate_cell(cell)
                except Exception:
                    # The metadata is a student's text: validating it can raise anything.
                    del cell.metadata["nbgrader"]
                    self.log.warning("nngrade: cell %d: removed invalid nbgrader metadata", number)
        return nb, resources


class ExecuteOthers(_Step, Execute):  # type: ignore[misc]
    """`Execute`, except for notebooks that nngrade's suites grade: their code runs in no kernel."""

    def preprocess(self, nb: Any, resources: Any, *args: Any, **kwargs: Any) -> tuple[Any, Any]:
        """Run the notebook, unless it holds the course's exercises."""
        if self.exercises(resources) is not None:
            return nb, resources
        found: tuple[Any, Any] = super().preprocess(nb, resources, *args, **kwargs)
        return found


class NNGrade(_Step):
    """Step after `SaveAutoGrades`: writes the suites' scores and comments into nbgrader's database."""

    course = Unicode("", help="The course's folder (default: found upwards).").tag(config=True)
    out = Unicode("graded", help="The folder of the reports.").tag(config=True)
    sandbox = Enum(
        ["auto", "bubblewrap", "process", "none"],
        "auto",
        help="The sandbox for submissions.",
    ).tag(config=True)
    allow_weak_isolation = Bool(False, help="Grade even without a sandbox.").tag(config=True)
    jobs = Integer(0, help="How many submissions at a time (0: one per core).").tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Write the student's report into nbgrader's database, and warn about what needs manual review."""
        assignment = self.exercises(resources)
        if assignment is not None:
            about = resources["nbgrader"]
            report = self.run().report(assignment, about["student"])
            with Gradebook(about["db_url"]) as book:
                notebook = book.find_submission_notebook(
                    about["notebook"], about["assignment"], about["student"]
                )
                for sentence in _write(report, notebook):
                    self.log.warning("nngrade: %s: %s", about["student"], sentence)
                book.db.commit()
        return nb, resources


def _write(report: Report, notebook: Any) -> list[str]:
    """Write a report into a submitted notebook's rows; return what needs manual review."""
    assert report.graded is not None
    grades = {g.name: g for g in notebook.grades}
    comments = {c.name: c for c in notebook.comments}
    refused = report.graded.refused
    said = [f"cannot be graded, and needs manual review: {refused}"] if refused else []
    for exercise in report.exercises:
        if not exercise.points:  # a practice question
            continue
        grade = grades.pop(exercise.name, None)
        if grade is None:
            said.append(f"the notebook has no cell for {exercise.name}, so it gets no points there")
            continue
        if grade.max_score != exercise.points:
            said.append(
                f"{exercise.name} has {exercise.points:g} points, but {grade.max_score:g} in nbgrader: "
                "run `nbgrader generate_assignment` again"
            )
        score = exercise.score
        grade.auto_score = None if score is None else within(score, exercise)
        person = bool(refused) or score is None
        grade.needs_manual_grade = person and grade.manual_score is None
        if score is None and exercise.verdict is Verdict.WAITING:
            said.append(f"{exercise.name}: the answer waits to be graded by hand")
        elif score is None:
            said.append(f"{exercise.name}: a check is in error, so there is no score yet")
        if exercise.name in comments:
            comments[exercise.name].auto_comment = comment_of(exercise)
    for grade in grades.values():
        # nbgrader's own test cells have not run: without this they would count as passed.
        if grade.cell_type == "code" and grade.name not in comments:
            grade.auto_score = None
            grade.needs_manual_grade = grade.manual_score is None
            said.append(f"the cell {grade.name} was not run (it is no exercise): review it by hand")
    return said
