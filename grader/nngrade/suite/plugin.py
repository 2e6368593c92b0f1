"""The pytest plugin that runs suites: fixtures, markers and the contract check of each function.

The grader passes it to pytest; it is not registered as an entry point. It has six fixtures (`student`,
`reference`, `both`, `rng`, `support`, `data`) and three markers, for which `nngrade.suite.marks` has short
names:

    @pytest.mark.exercise("mse")     which exercise a check belongs to (on the class)
    @pytest.mark.group("edge")       core (default), edge, stability or contract
    @pytest.mark.weight(2)           its weight within the group (default 1)

It adds a contract check for each function of an exercise: the function does not change its arguments and
returns new values of the right type. It makes no calls, but judges those of the other checks. An exercise
that may change its arguments (`mutates`) has no contract check.
"""

from __future__ import annotations

import functools
import importlib.util
import sys
import types
import zlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec
import numpy as np
import pytest

from nngrade import kit
from nngrade.course.data import data_of
from nngrade.errors import CourseError, GraderError, StudentError, WrongKind, not_installed
from nngrade.model import GROUPS, Answer, Assignment, Exercise
from nngrade.suite.both import Both
from nngrade.suite.cache import remembered
from nngrade.suite.checks import keeps_contract
from nngrade.suite.recording import Recorder, Replay, load
from nngrade.suite.student import Student
from nngrade.suite.support import VIA, Names, Resolved, resolved, scenario_of
from nngrade.worker.inside import mlx, tensors
from nngrade.worker.outside.pool import NO_MLX, NO_TORCH
from nngrade.worker.outside.session import Runner

CONTRACT = "contract"


class Harness:
    """The state behind the fixtures of one assignment's checks: attach a runner, then run the items."""

    def __init__(self, assignment: Assignment, seed: int) -> None:
        self.assignment = assignment
        self.seed = seed
        _start(assignment)
        kit.provide(
            functools.partial(data_of, assignment.data)
        )  # for code that runs in this process
        self.absent = NO_MLX if "mlx" in assignment.frameworks and not mlx.is_installed() else ""
        """Why no check can run on this machine; "" if all can."""
        self.reference: Any = None if self.absent else _reference(assignment)
        self.student = Student()
        self._runner: Runner | None = None
        self.check: Check | None = None
        self.answers: list[Answer] = []
        """The answers that the contract check judges."""
        self.log: dict[str, list[Answer]] | None = None
        """Each check's answers by the check's id; None unless a caller sets a dict to fill."""
        self.values = _values(self)
        """The function that makes the value of each fixture."""

    def attach(self, runner: Runner) -> None:
        """Use `runner` for the next checks, and forget the answers of the exercise before."""
        self.student.attach(runner)
        self._runner = runner
        self.answers = []

    def begin(self, check: Check) -> None:
        """Start a check, with no answers yet."""
        self.check = check
        self.student.answers.clear()
        if self._runner is not None:
            self._runner.forget()
        if isinstance(self.reference, (Recorder, Replay)):
            self.reference.begin(check.id)

    def end(self) -> list[Answer]:
        """End a check, and return its answers, which also count towards the contract check."""
        answers = list(self.student.answers)
        if self.check is not None and self.log is not None:
            self.log[self.check.id] = answers
        self.answers += map(_without_data, answers)
        return answers


def _without_data(answer: Answer) -> Answer:
    """Drop arguments and value: they may be large, and keep objects in the worker alive."""
    call = msgspec.structs.replace(answer.call, args=(), kwargs={}, given=())
    return msgspec.structs.replace(answer, call=call, value=None, after=())


HARNESS = pytest.StashKey[Harness]()
CHECK = pytest.StashKey["Check"]()


class Check(msgspec.Struct, frozen=True):
    """A check as its suite describes it; `title` is the first line of its docstring."""

    id: str
    title: str
    exercise: str
    suite: Literal["public", "hidden"]
    group: str
    weight: float


def _start(assignment: Assignment) -> None:
    try:
        tensors.start(assignment.frameworks)
    except ImportError as e:
        raise CourseError(f"{assignment.slug}: {NO_TORCH} ({e}).") from None


class _Reference:
    """The functions of the reference, as attributes; `support` holds those of the support module.

    The attribute `f via s` is the function `s` of the support module, with `f` as its first argument.
    """

    def __init__(
        self, modules: Sequence[types.ModuleType], support: types.ModuleType | None
    ) -> None:
        self.support = Resolved(support)
        self._support = support
        self._defined = {
            name: value
            for module in modules
            for name, value in module.__dict__.items()
            if not name.startswith("_")
        }
        for name, value in self._defined.items():
            self.__dict__[name] = resolved(remembered(value), support)

    def __getattr__(self, name: str) -> Any:
        function, via, scenario = name.partition(VIA)
        if via and function in self._defined:
            found = scenario_of(self._support, scenario, self._defined[function])
            self.__dict__[name] = made = resolved(remembered(found), self._support)
            return made
        name = function
        raise CourseError(f"the reference has no {name!r}, which a check uses. Add it there.")


def _reference(assignment: Assignment) -> _Reference | Replay | None:
    if assignment.reference is None:
        recording = load(assignment)
        return None if recording is None else Replay(recording)
    support = load_support(assignment)
    modules = [load_module(assignment.reference / name) for name in assignment.files]
    return _Reference(modules, support)


def _values(harness: Harness) -> dict[str, Callable[[], Any]]:
    """Return a function for each fixture. None uses pytest's `request`, which takes longer than a call."""

    def student() -> Student:
        """Return the submission: `student.softmax(x)` calls its function in the worker."""
        return harness.student

    def reference() -> Any:
        """Return the functions of the reference, as attributes."""
        if harness.reference is None:
            raise CourseError("this check needs the course's reference/, which is missing.")
        return harness.reference

    def both() -> Both:
        """Return student and reference together: `both.softmax.agree(x)` compares their answers."""
        return Both(harness.student, reference())

    def rng() -> np.random.Generator:
        """Return a generator of random inputs, the same for every submission, different for each check."""
        assert harness.check is not None
        seed = harness.seed if harness.check.suite == "hidden" else 0
        return np.random.default_rng([seed, zlib.crc32(harness.check.id.encode())])

    def support() -> Names:
        """Return names of the support module's functions, to pass to functions: `support.square`."""
        return Names()

    def data() -> Callable[[str], dict[str, np.ndarray[Any, Any]]]:
        """Return a function that reads a data set of the manifest: `data("digits")["X"]`."""
        return functools.partial(data_of, harness.assignment.data)

    return {f.__name__: f for f in (student, reference, both, rng, support, data)}


def load_support(assignment: Assignment) -> types.ModuleType | None:
    """Import an assignment's support module, if there is one, and let it read the data sets."""
    kit.provide(functools.partial(data_of, assignment.data))
    return load_module(assignment.support, "support") if assignment.support else None


def load_module(path: Path, known_as: str = "") -> types.ModuleType:
    """Import a trusted file of the course by its path; raise `CourseError` if that fails.

    Other modules of the course may import it by the name `known_as`.
    """
    name = known_as or f"nngrade_course_{path.parent.name}_{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None or not path.is_file():
        raise CourseError(f"{path}: the file is missing.")
    module = importlib.util.module_from_spec(spec)
    if known_as:
        sys.modules[known_as] = module
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as e:
        absent = isinstance(e, ModuleNotFoundError) and not_installed(e, str(path))
        if absent:
            raise absent from e
        raise CourseError(f"{path}: importing it raised {type(e).__name__}: {e}.") from e
    return module


def fixtures(harness: Harness) -> types.ModuleType:
    """Return a pytest plugin with the fixtures of a harness, which `Harness.values` makes."""
    plugin = types.ModuleType("nngrade_fixtures")
    for name, make in harness.values.items():
        plugin.__dict__[name] = pytest.fixture(make, name=name)
    return plugin


def pytest_configure(config: pytest.Config) -> None:
    """Declare the markers to pytest."""
    config.addinivalue_line("markers", "exercise(name): the exercise a check belongs to")
    config.addinivalue_line("markers", f"group(name): one of {', '.join(GROUPS)}")
    config.addinivalue_line("markers", "weight(number): weight within the group")


class ContractItem(pytest.Item):
    """The check that a function kept its contract in the calls of its exercise's other checks."""

    judged: str

    def runtest(self) -> None:
        """Judge the answers that the other checks got, except those that had to be exceptions.

        Raise if one breaks the contract or has another type, if all of them are faults, or if there is none.
        """
        found = self.config.stash[HARNESS].answers
        answers = [a for a in found if a.call.function == self.judged and not a.must_raise]
        for answer in answers:
            if answer.fault is None:
                keeps_contract(answer)
        if not answers:
            raise StudentError("no check called it")
        faults = [answer.fault for answer in answers if answer.fault is not None]
        wrong = [fault for fault in faults if isinstance(fault, WrongKind)]
        if wrong or len(faults) == len(answers):
            first = (wrong or faults)[0]
            # Without its detail, because the call may be a hidden check's.
            raise StudentError(first.message, kind=first.kind, line=first.line, cell=first.cell)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(session: pytest.Session, items: list[pytest.Item]) -> None:
    """Describe the checks, add the contract checks, and sort all by the manifest, public ones first."""
    harness = session.config.stash[HARNESS]
    assignment = harness.assignment
    if harness.absent:
        return
    by_exercise: dict[str, list[pytest.Item]] = {e.name: [] for e in assignment.exercises}
    for item in items:
        check = _describe(item, assignment)
        item.stash[CHECK] = check
        by_exercise[check.exercise].append(item)
    chosen: list[pytest.Item] = []
    for exercise in assignment.exercises:
        found = sorted(by_exercise[exercise.name], key=lambda i: i.stash[CHECK].suite == "hidden")
        if not found:
            raise CourseError(
                f"{assignment.folder / 'tests'}: no check for the exercise {exercise.name!r}. "
                f'Write one, in a class marked @pytest.mark.exercise("{exercise.name}").'
            )
        chosen += found
        if not exercise.mutates:
            chosen += [_contract_item(session, exercise, f.name) for f in exercise.functions]
    items[:] = chosen


def _contract_item(session: pytest.Session, exercise: Exercise, function: str) -> ContractItem:
    item: ContractItem = ContractItem.from_parent(session, name=f"contract[{function}]")
    item.judged = function
    item.stash[CHECK] = Check(
        id=f"contract::{function}",
        title=f"{function} does not change its inputs; returns new values of the right type",
        exercise=exercise.name,
        suite="public",
        group=CONTRACT,
        weight=1.0,
    )
    return item


def _describe(item: pytest.Item, assignment: Assignment) -> Check:
    tests = assignment.folder / "tests"
    where = item.path.relative_to(tests)
    place = f"{item.path}: {item.nodeid.partition('::')[2]}"
    module = getattr(item, "module", None)
    if module is None or Path(module.__file__ or "") != item.path:
        raise GraderError(f"{place}: pytest imported another file's module in place of this one.")
    suite = where.parts[0]
    if suite not in ("public", "hidden"):
        raise CourseError(f"{item.path}: not in tests/public or tests/hidden. Move it there.")
    marker = item.get_closest_marker("exercise")
    name = marker.args[0] if marker and marker.args else None
    if name is None or assignment.exercise(name) is None:
        raise CourseError(
            f"{place}: belongs to {name or 'no exercise'!r}, which is not in the manifest. "
            'Mark its class with @pytest.mark.exercise("name").'
        )
    group = _argument(item, "group", "core")
    if group not in GROUPS:
        raise CourseError(f"{place}: there is no group {group!r}. Use one of {', '.join(GROUPS)}.")
    weight = _argument(item, "weight", 1)
    if not isinstance(weight, (int, float)) or not 0 < weight < 1000:
        raise CourseError(f"{place}: the weight {weight!r} is not a number above 0. Correct it.")
    if isinstance(item, pytest.Function):
        known = {"request", *item._fixtureinfo.name2fixturedefs}
        for unknown in [name for name in item.fixturenames if name not in known]:
            values = ", ".join(item.config.stash[HARNESS].values)
            raise CourseError(f"{place}: there is no fixture {unknown!r}. Use one of {values}.")
    documented = getattr(item, "obj", None)
    title = (getattr(documented, "__doc__", None) or "").strip().partition("\n")[0].strip()
    if not title:
        raise CourseError(f"{place}: has no docstring. Its first line is the title in the report.")
    if "[" in item.name:
        title += f" ({item.name.partition('[')[2].rstrip(']')})"
    ending = item.nodeid.partition("::")[2]
    identity = f"{suite}/{item.path.name}::{ending}"
    return Check(
        id=identity,
        title=title,
        exercise=name,
        suite=suite,  # type: ignore[arg-type]
        group=group,
        weight=float(weight),
    )


def _argument(item: pytest.Item, marker: str, default: Any) -> Any:
    found = item.get_closest_marker(marker)
    return found.args[0] if found and found.args else default


def folders(assignment: Assignment, suites: Iterable[str]) -> list[Path]:
    """Return the folders of an assignment's suites."""
    return [assignment.folder / "tests" / suite for suite in suites]
