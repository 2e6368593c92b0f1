"""What nbgrader runs of ours, as steps of its own commands.

`configure(c)` in an nbgrader_config.py puts them there. `nbgrader generate_assignment` then cuts solutions
out as `nngrade author template` does, and `nbgrader autograde` grades by the course's suites, closed in, and
runs no notebook in a kernel. What is graded is the file that was handed in, as `nngrade grade` reads it: what
nbgrader overwrites, clears or sums up in its copy changes no mark. Assignments that the course does not have,
and notebooks without an exercise of it, go their usual way.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any, ClassVar
from weakref import WeakKeyDictionary

import msgspec
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
from nngrade.model import Assignment, Course, Report
from nngrade.nbgrader.gradebook import comment_of, within
from nngrade.submission.class_folder import folder_identifier


def configure(c: Any, course: str | None = None) -> None:
    """Put our steps into nbgrader's configuration; the course is found upwards unless it is named."""
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
    if course is not None:
        c.NNGrade.course = str(course)


def _steps(converter: Any, name: str, instead: dict[Any, list[Any]]) -> list[Any]:
    """A converter's own list of steps, with others in the place of some."""
    own = converter.class_traits()[name].default(None)
    return [step for usual in own for step in instead.get(usual, [usual])]


# --- Release


class CutSolutions(ClearSolutions):  # type: ignore[misc]
    """`ClearSolutions` for our notebooks: strict markers, and a stub that names its function."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Replace the solutions of a notebook; one that is not ours is left to nbgrader's own step."""
        self._ours = any("nngrade" in cell.metadata for cell in nb.cells)
        found: tuple[Any, Any] = super().preprocess(nb, resources)
        return found

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> tuple[Any, Any]:
        """Replace a cell's solutions; one that has none where it should is an error."""
        if not self._ours:
            usual: tuple[Any, Any] = super().preprocess_cell(cell, resources, cell_index)
            return usual
        where = f"cell {cell_index + 1}"
        found = solutions(cell.source, where)
        if bool(found) != bool(is_solution(cell)):
            fault = "a solution in a cell that is not marked as one" if found else "no solution"
            raise CourseError(
                f"{where}: there is {fault}. Put it between markers, and the cell's type right in Jupyter's "
                "panel of nbgrader."
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
    """A source notebook as students get it."""
    resources: dict[str, Any] = {}
    try:
        for step in RELEASE:
            book, resources = step().preprocess(book, resources)
    except (RuntimeError, ValidationError) as e:
        raise CourseError(f"{where}: nbgrader refuses it: {e}") from e
    return book


# --- Grading


class _Run:
    """One run of `nbgrader autograde`: the course, and all reports, made when the first is asked for."""

    def __init__(self, settings: NNGrade, converter: Any) -> None:
        # No reference to the step is kept, so that a run ends with nbgrader's own.
        self._dir, self._log = converter.coursedir, settings.log
        self._folders = list(converter.assignments)
        self._out = str(Path(self._dir.root) / settings.out)
        self._options = {
            "sandbox": settings.sandbox,
            "allow_weak_isolation": settings.allow_weak_isolation,
            "jobs": settings.jobs or None,
        }
        self._graded: set[str] = set()
        self._fault = ""
        root = Path(self._dir.root)
        explicit = root / settings.course if settings.course else None
        self._course: Course = load_course(find_course(root, explicit=explicit))

    def assignment(self, slug: str) -> Assignment | None:
        """The assignment, if it is one of the course's."""
        return load_manifest(self._course, slug) if slug in self._course.assignments else None

    def report(self, assignment: Assignment, student: str) -> Report:
        """A student's report; the first call grades everybody."""
        if assignment.slug not in self._graded:
            self._graded.add(assignment.slug)
            self._grade(assignment)
        if self._fault:
            raise NbGraderException(_said(self._fault))
        path = report_path(Path(self._out), assignment, folder_identifier(student))
        found = read_report(path)
        if found is None:
            raise NbGraderException(f"nngrade: {path}: there is no such report.")
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
        self._log.info("nngrade graded them behind %s", done.stdout.decode().strip())

    def _handins(self, assignment: Assignment) -> dict[str, str]:
        """The submissions' folders by student, however nbgrader's folders are laid out."""
        pattern = self._dir.format_path(
            self._dir.submitted_directory, "(?P<student>.*)", assignment.slug, escape=True
        )
        found = {}
        for folder in self._folders:
            match = re.fullmatch(pattern, folder)
            if match:
                found[folder_identifier(match["student"])] = folder
        return found


def _said(fault: str) -> str:
    """An error of ours, where there is no command line."""
    return (
        f"nngrade: {fault} (In nbgrader_config.py these options are c.NNGrade.course, c.NNGrade.sandbox and "
        "c.NNGrade.allow_weak_isolation.)"
    )


class _Step(NbGraderPreprocessor):  # type: ignore[misc]
    """A step that knows whether a notebook holds exercises of our course."""

    _runs: ClassVar[WeakKeyDictionary[Any, _Run]] = WeakKeyDictionary()

    def run(self) -> _Run:
        """The run that this step is a part of."""
        exporter = self.parent
        if exporter not in self._runs:
            settings = self if isinstance(self, NNGrade) else NNGrade(parent=exporter)
            try:
                self._runs[exporter] = _Run(settings, exporter.parent)
            except NngradeError as e:
                raise NbGraderException(_said(str(e))) from None
        return self._runs[exporter]

    def exercises(self, resources: Any) -> Assignment | None:
        """The assignment, if the notebook at hand has a cell for any of its exercises."""
        about = resources["nbgrader"]
        assignment = self.run().assignment(about["assignment"])
        if assignment is None:
            return None
        with Gradebook(about["db_url"]) as book:
            notebook = book.find_notebook(about["notebook"], about["assignment"])
            names = {cell.name for cell in notebook.grade_cells}
        return assignment if any(e.name in names for e in assignment.exercises) else None


class Mend(_Step):
    """Takes away nbgrader's metadata where it would end nbgrader's run, for one student or for all.

    A cell that was copied in Jupyter does so, and so does whatever a student writes there. Marks do not
    depend on it.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Look at each cell of a notebook of ours."""
        if self.exercises(resources) is not None:
            validator = MetadataValidator()
            for number, cell in enumerate(nb.cells, 1):
                try:
                    validator.validate_cell(cell)
                except Exception:
                    # It is a student's text, and may fail there in every way.
                    del cell.metadata["nbgrader"]
                    self.log.warning("nngrade: cell %d has lost nbgrader's metadata", number)
        return nb, resources


class ExecuteOthers(_Step, Execute):  # type: ignore[misc]
    """`Execute`, but for notebooks that our suites grade: their code runs in no kernel."""

    def preprocess(self, nb: Any, resources: Any, *args: Any, **kwargs: Any) -> tuple[Any, Any]:
        """Run the notebook, if it holds no exercise of ours."""
        if self.exercises(resources) is not None:
            return nb, resources
        found: tuple[Any, Any] = super().preprocess(nb, resources, *args, **kwargs)
        return found


class NNGrade(_Step):
    """After `SaveAutoGrades`: the scores and comments of our suites, in nbgrader's database."""

    course = Unicode("", help="The course's folder (default: found upwards).").tag(config=True)
    out = Unicode("graded", help="The folder of the reports.").tag(config=True)
    sandbox = Enum(
        ["auto", "bubblewrap", "process", "none"],
        "auto",
        help="What a submission is closed in by.",
    ).tag(config=True)
    allow_weak_isolation = Bool(False, help="Grade even if the sandbox leaks.").tag(config=True)
    jobs = Integer(0, help="How many submissions at a time (0: cores).").tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Write what the student's report says."""
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
    """Put a report into a submitted notebook's rows; what a person has to look at."""
    assert report.graded is not None
    grades = {g.name: g for g in notebook.grades}
    comments = {c.name: c for c in notebook.comments}
    refused = report.graded.refused
    said = [f"cannot be graded, and needs a person: {refused}"] if refused else []
    for exercise in report.exercises:
        grade = grades.pop(exercise.name, None)
        if grade is None:
            said.append(f"the notebook has no cell for {exercise.name}, which has no points now")
            continue
        if grade.max_score != exercise.points:
            said.append(
                f"{exercise.name} has {exercise.points:g} points, and {grade.max_score:g} in nbgrader: "
                "run `nbgrader generate_assignment` again"
            )
        score = exercise.score
        grade.auto_score = None if score is None else within(score, exercise)
        person = bool(refused) or score is None
        grade.needs_manual_grade = person and grade.manual_score is None
        if score is None:
            said.append(f"{exercise.name}: a check is in error, which costs nobody points")
        if exercise.name in comments:
            comments[exercise.name].auto_comment = comment_of(exercise)
    for grade in grades.values():
        # A test of nbgrader's own kind has not run, and would count as passed.
        if grade.cell_type == "code" and grade.name not in comments:
            grade.auto_score = None
            grade.needs_manual_grade = grade.manual_score is None
            said.append(f"the cell {grade.name} is no exercise, was not run, and needs a person")
    return said
