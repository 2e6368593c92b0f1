"""Check a notebook kernel's functions: `nngrade.check("softmax")`, and `%nngrade`.

The student's machine runs the student's own code, so there is no sandbox. The suites, the diagnoses and the
sentences are those of `nngrade check`. Each check starts from the kernel's current state and keeps nothing.
"""

from __future__ import annotations

import contextlib
import io
import linecache
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from nngrade.course.manifest import find_course, load_assignment, load_course, load_manifest
from nngrade.errors import MissingName, NngradeError, StudentError, UsageError
from nngrade.grading.grade import suites_of, with_suite
from nngrade.model import Assignment, Course, Report, Submission, Verdict
from nngrade.notebook.live_functions import Live, forbidden
from nngrade.report import html, text
from nngrade.submission.answers import answers_path, read_answers
from nngrade.text import did_you_mean, one_line
from nngrade.worker.outside.budget import Budget
from nngrade.worker.outside.faults import QUOTED_MAX, Faults
from nngrade.worker.outside.session import Runner

WIDTH = 100


class Checked:
    """The result of a check: displayed as a table in a notebook, and as text elsewhere.

    If nothing could be checked, `report` is None and `message` says why.
    """

    def __init__(self, report: Report | None, message: str = "") -> None:
        self.report = report
        self.message = message

    @property
    def passed(self) -> bool:
        """Return whether all checks of the exercises that were asked for passed."""
        return self.report is not None and self.report.verdict is Verdict.PASSED

    def __repr__(self) -> str:
        if self.report is None:
            return f"nngrade: {self.message}"
        from rich.console import Console

        page = io.StringIO()
        to = Console(
            file=page,
            width=WIDTH,
            color_system=None,
            force_terminal=False,
            force_jupyter=False,
            highlight=False,
            markup=False,
            emoji=False,
        )
        text.show(self.report, to)
        return page.getvalue().rstrip()

    def _repr_html_(self) -> str:
        return html.said(self.message) if self.report is None else html.table(self.report)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/plain": repr(self), "text/html": self._repr_html_()}


def check_live(*names: Any) -> Checked:
    """Check an assignment, or some exercises, as the kernel has them now; see `nngrade.check`.

    Does not raise: the result's message says what went wrong, or where the student interrupted it.
    """
    namespace = sys.modules["__main__"].__dict__
    runner: LiveRunner | None = None
    try:
        course = load_course(find_course(Path.cwd()))
        assignment, exercises = _asked(course, [_name(n) for n in names])
        runner = LiveRunner(assignment, namespace)
        missing = [e for e in exercises if not runner.has(e)]
        if missing and len(missing) == len(exercises):
            return Checked(None, runner.faults.undefined(missing[0]))
        runner.notes += _warnings(assignment, exercises, namespace)
        return Checked(_run(course, assignment, runner, exercises))
    except NngradeError as e:
        return Checked(None, str(e))
    except KeyboardInterrupt as e:
        return Checked(
            None, runner.faults.stopped(e) if runner else "Stopped before anything was checked."
        )


def _name(asked: Any) -> str:
    return asked if isinstance(asked, str) else str(getattr(asked, "__name__", asked))


def _asked(course: Course, names: list[str]) -> tuple[Assignment, list[str]]:
    """Return the assignment and the exercises that `names` mean; no exercises mean all of them.

    Raises `UsageError` if a name is unknown, or fits more than one assignment.
    """
    if not names:
        raise UsageError(
            'say what to check: nngrade.check("week2") or nngrade.check("softmax"), for example.'
        )
    slugs = [n for n in names if n in course.assignments]
    wanted = [n for n in names if n not in slugs]
    if len(slugs) > 1:
        raise UsageError(f"{' and '.join(slugs)}: check one assignment at a time.")
    weeks = [load_manifest(course, slug) for slug in slugs or course.assignments]
    known = {week.slug: _exercises(week) for week in weeks}
    for name in wanted:
        if not any(name in exercises for exercises in known.values()):
            raise UsageError(_unknown(course, name, slugs, known))
    fit = [week for week in weeks if all(n in known[week.slug] for n in wanted)]
    if not fit:
        raise UsageError(
            f"{', '.join(wanted)} belong to different assignments: check them one by one."
        )
    if len(fit) > 1:
        places = " and ".join(week.slug for week in fit)
        raise UsageError(
            f'{wanted[0]} is an exercise of {places}: say which, nngrade.check("{fit[0].slug}", '
            f'"{wanted[0]}").'
        )
    chosen = load_assignment(course, fit[0].slug)
    return chosen, list(dict.fromkeys(known[chosen.slug][n] for n in wanted))


def _exercises(week: Assignment) -> dict[str, str]:
    """Return which exercise each name belongs to: the names are those of the exercises' functions."""
    return {f.name: e.name for e in week.exercises for f in e.functions}


def _unknown(course: Course, name: str, slugs: list[str], known: dict[str, dict[str, str]]) -> str:
    where = slugs[0] if slugs else course.title
    near = did_you_mean(
        name,
        [*(() if slugs else course.assignments), *(n for e in known.values() for n in e)],
        3,
        0.5,
    )
    there = list(known[slugs[0]]) if slugs else list(course.assignments)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"It has {', '.join(there)}."
    return f"there is no exercise {name!r} in {where}. {hint}"


def _warnings(assignment: Assignment, exercises: list[str], namespace: dict[str, Any]) -> list[str]:
    asked = [e for e in assignment.exercises if not exercises or e.name in exercises]
    functions = {f.name for e in asked for f in e.functions}
    return [
        f"{assignment.slug} does not allow `{root}`: code that uses it fails when your work is graded."
        for root in sorted(forbidden(namespace, functions, assignment.allowed_imports))
    ]


def _run(
    course: Course, assignment: Assignment, runner: LiveRunner, exercises: list[str]
) -> Report:
    suites = suites_of(assignment, public_only=False)
    with _undisturbed():
        return with_suite(
            course,
            assignment,
            suites,
            lambda suite: suite.grade(runner.submission, runner, only=exercises or None),
        )


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Restore the kernel's random state and close new figures afterwards; keep output out of the cell."""
    ours, theirs = random.getstate(), np.random.get_state()  # noqa: NPY002 what students' code uses
    pyplot = sys.modules.get("matplotlib.pyplot")
    figures = set(pyplot.get_fignums()) if pyplot else set()
    try:
        with _no_display():
            yield
    finally:
        random.setstate(ours)
        np.random.set_state(theirs)  # noqa: NPY002
        for number in set(pyplot.get_fignums()) - figures if pyplot else ():
            assert pyplot is not None
            pyplot.close(number)


def _no_display() -> contextlib.AbstractContextManager[Any]:
    """Return a context that keeps displayed objects out of the output below the cell."""
    if "IPython" not in sys.modules:
        return contextlib.nullcontext()
    from IPython.utils.capture import capture_output

    found: contextlib.AbstractContextManager[Any] = capture_output(False, False, True)
    return found


class LiveRunner(Runner):
    """A runner over the kernel's functions."""

    faults: LiveFaults

    def __init__(
        self, assignment: Assignment, namespace: dict[str, Any], stand_ins: Any = None
    ) -> None:
        found = Submission(Path("notebook"), {}, answers=read_answers(answers_path(Path.cwd())))
        super().__init__(assignment, found, lambda: Live(namespace), stand_ins, Budget())
        self._namespace = namespace
        self.faults = LiveFaults(assignment, found, namespace)

    def afresh(self, stand_ins: Any = None) -> LiveRunner:
        """Return a runner over the same functions with other stand-ins; None keeps the present ones."""
        return LiveRunner(self.assignment, self._namespace, stand_ins or self.stand_ins)

    def has(self, exercise: str) -> bool:
        """Return whether the kernel has any of an exercise's functions."""
        found = self.assignment.exercise(exercise)
        return found is not None and any(f.name in self._namespace for f in found.functions)


class LiveFaults(Faults):
    """The messages about the kernel's functions, which name the cells that define them."""

    def __init__(
        self, assignment: Assignment, submission: Submission, namespace: dict[str, Any]
    ) -> None:
        super().__init__(assignment, submission)
        self._asked = {f.name for e in assignment.exercises for f in e.functions}
        self._namespace = namespace

    def undefined(self, function: str) -> str:
        """Return the message for a function that the kernel lacks."""
        names = [n for n, v in self._namespace.items() if callable(v) and n not in self._asked]
        near = did_you_mean(function, names, 1, 0.7)
        hint = f" (It has `{near[0]}`: is that what you mean?)" if near else ""
        return f"`{function}` is not defined in this notebook: run the cell that defines it.{hint}"

    def stopped(self, e: BaseException) -> str:
        """Return the message for an interrupt: which line of student code was running."""
        step, place = e.__traceback__, ""
        while step is not None:
            filename = step.tb_frame.f_code.co_filename
            if _cell(filename):
                place = f" in {self.short_place(filename, step.tb_lineno)}"
                shown = self.source_line(filename, step.tb_lineno)
                place += f", `{shown}`" if shown else ""
            step = step.tb_next
        return f"Stopped{place}. Is there an endless loop?" if place else "Stopped."

    def source_line(self, place: str, line: int | None) -> str:
        """Return a line of a cell without its indent, cut to 120 characters."""
        return one_line(linecache.getline(place, line), QUOTED_MAX) if line else ""

    def short_place(self, place: str, line: int) -> str:
        """Return a place with its cell's number, if the notebook shows one."""
        number = _cell(place)
        return f"cell [{number}], line {line}" if number else f"line {line}"

    def missing(self, function: str) -> StudentError:
        """Say that no cell has defined a function."""
        return MissingName(self.undefined(function))


def _cell(filename: str) -> int | None:
    """Return the number that the notebook shows beside the cell with this file name, or None."""
    if "IPython" not in sys.modules:
        return None
    from IPython.core.getipython import get_ipython

    shell = get_ipython()
    found = getattr(getattr(shell, "compile", None), "_filename_map", {}).get(filename)
    return found if isinstance(found, int) else None
