"""Collect an assignment's suites with pytest once, and run single checks of them in this process."""

from __future__ import annotations

import math
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest

from nngrade.course.manifest import secret_seed
from nngrade.errors import CourseError, GraderError
from nngrade.model import Assignment
from nngrade.suite import plugin
from nngrade.suite.plugin import HARNESS, ContractItem, Harness, fixtures
from nngrade.worker.outside.budget import time_limit

T = TypeVar("T")

_AUTOLOAD = "PYTEST_DISABLE_PLUGIN_AUTOLOAD"
# Plugins of pytest that no suite needs. Without them a check takes a third of the time.
_UNUSED = [
    "cacheprovider",
    "capture",
    "doctest",
    "faulthandler",
    "junitxml",
    "legacypath",
    "logging",
    "nose",
    "pastebin",
    "setuponly",
    "setupplan",
    "stepwise",
    "terminal",
    "threadexception",
    "tmpdir",
    "unittest",
    "unraisableexception",
    "warnings",
    "recwarn",
    "monkeypatch",
    "debugging",
    "subtests",
]


def collected(
    assignment: Assignment,
    suites: tuple[str, ...],
    body: Callable[[pytest.Session], T],
) -> T:
    """Collect an assignment's suites, call `body` with pytest's session and return its result.

    Raises what `body` raises, and `CourseError` if a suite cannot be collected.
    """
    run = _Run(assignment, suites, body)
    arguments = [str(f) for f in plugin.folders(assignment, suites)]
    arguments += [f"--rootdir={assignment.folder}", "-c", str(_empty_configuration())]
    arguments += ["--assert=plain", "--import-mode=importlib", "--noconftest"]
    arguments += [word for name in _UNUSED for word in ("-p", f"no:{name}")]
    before = set(sys.modules)
    try:
        with _no_autoload():
            code = pytest.main(arguments, plugins=[plugin, run, fixtures(run.harness)])
    finally:
        # pytest names a suite's module by its path in the assignment, and other weeks use the same.
        for name in set(sys.modules) - before:
            if name.partition(".")[0] == "tests":
                del sys.modules[name]
    # A module that cannot be imported has no checks, which is then an error as well.
    if run.broken and not isinstance(run.error, KeyboardInterrupt):
        raise CourseError(f"the suite of {assignment.slug} cannot be collected. {run.broken[0]}")
    if run.error is not None:
        raise run.error
    if not run.finished:
        raise GraderError(f"pytest stopped with exit code {code} before it ran {assignment.slug}.")
    result: T = run.result
    return result


def run_item(
    item: pytest.Item, following: pytest.Item | None, seconds: float = math.inf
) -> BaseException | None:
    """Set up, run and tear down one item; return what it raised, if anything.

    Running it may take so many CPU seconds of this process; then it raises `OutOfTime`. Fixtures of a module,
    class or session that `following` needs too stay set up.
    """
    error: BaseException | None = None
    try:
        if isinstance(item, ContractItem):
            item.runtest()
            return None
        if (names := _directly(item)) is not None:
            with time_limit(seconds):
                _call(item, names)
            return None
        item._initrequest()  # type: ignore[attr-defined]
        item.ihook.pytest_runtest_setup(item=item)
        with time_limit(seconds):
            item.runtest()
    except KeyboardInterrupt:
        raise
    except BaseException as e:
        error = e
    if not isinstance(item, ContractItem) and _directly(item) is None:
        if isinstance(following, ContractItem):
            following = None
        try:
            item.ihook.pytest_runtest_teardown(item=item, nextitem=following)
        except Exception as e:
            error = error or e
    return error


# Marks that pytest alone understands.
_MARKS = frozenset({"skip", "skipif", "xfail", "usefixtures"})
_DIRECT = pytest.StashKey[tuple[str, ...] | None]()


def _directly(item: pytest.Item) -> tuple[str, ...] | None:
    """Return the arguments of a check that needs our fixtures and plain parameters alone, else None.

    Such a check is called without pytest, whose set-up takes as long as most checks.
    """
    if _DIRECT not in item.stash:
        item.stash[_DIRECT] = _arguments(item)
    return item.stash[_DIRECT]


def _arguments(item: pytest.Item) -> tuple[str, ...] | None:
    if not isinstance(item, pytest.Function) or any(m.name in _MARKS for m in item.iter_markers()):
        return None
    made = set(item.config.stash[HARNESS].values)
    for mark in item.iter_markers("parametrize"):
        if set(mark.kwargs) - {"ids"}:
            return None
        names = mark.args[0]
        made |= set(names.replace(",", " ").split() if isinstance(names, str) else names)
    known = item._fixtureinfo
    # A suite may define one of our fixtures again; then there are two of its name.
    ours = made.issuperset(known.names_closure) and all(
        len(found) == 1 for found in known.name2fixturedefs.values()
    )
    return known.argnames if ours else None


def _call(item: Any, names: tuple[str, ...]) -> None:
    """Call a check, a method on a new object of its class, with the arguments of these names."""
    values = item.config.stash[HARNESS].values
    given = item.callspec.params if hasattr(item, "callspec") else {}
    check = item.function if item.cls is None else getattr(item.cls(), item.originalname)
    check(**{name: given[name] if name in given else values[name]() for name in names})


class _Run:
    """A pytest plugin that calls `body` with the collected suite, in place of pytest's own loop."""

    def __init__(
        self,
        assignment: Assignment,
        suites: tuple[str, ...],
        body: Callable[[pytest.Session], T],
    ) -> None:
        self._body = body
        seed = secret_seed(assignment) if "hidden" in suites else 0
        self.harness = Harness(assignment, seed)
        self.result: Any = None
        self.error: BaseException | None = None
        self.finished = False
        self.broken: list[str] = []

    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[HARNESS] = self.harness

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        # Without what the suite needs, its modules cannot even be imported.
        return True if self.harness.absent and collection_path.suffix == ".py" else None

    @pytest.hookimpl(wrapper=True)
    def pytest_collection(self, session: pytest.Session) -> Any:
        try:
            return (yield)
        except SystemExit as e:
            within = str(self.harness.assignment.folder)
            frames = traceback.extract_tb(e.__traceback__)
            last = next((f for f in reversed(frames) if f.filename.startswith(within)), frames[-1])
            self.error = CourseError(
                f"{last.filename}, line {last.lineno}: this ends the program while pytest collects the "
                "suite. Remove it."
            )
        except Exception as e:
            self.error = e
        session.items = []
        return None

    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        self.error = excinfo.value

    def pytest_exception_interact(
        self, node: pytest.Item | pytest.Collector, call: pytest.CallInfo[object]
    ) -> None:
        if call.excinfo is None or not isinstance(node, pytest.Collector):
            return  # a check that failed while it ran
        error = call.excinfo.value
        if isinstance(error, pytest.Collector.CollectError):
            error = error.__cause__ or error
        self.broken.append(f"{node.nodeid}{_said(error, str(node.path))}")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if self.error is None and not self.broken:
            try:
                self.result = self._body(session)
                self.finished = True
            except BaseException as e:
                self.error = e
        return True


def _said(error: BaseException, file: str) -> str:
    """Return an exception of a suite's file in words, after the last line of that file that it concerns."""
    own = error if isinstance(error, SyntaxError) and error.filename == file else None
    lines = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == file]
    line = own.lineno if own else lines[-1] if lines else None
    place = "" if line is None else f", line {line}"
    if isinstance(error, (pytest.Collector.CollectError, pytest.fail.Exception)):
        return f"{place}: {str(error).strip()}"
    said = own.msg if own else str(error)
    return f"{place}: {type(error).__name__}: {said}"


def _empty_configuration() -> Path:
    """Return an empty pytest configuration, so that pytest reads none from a folder above."""
    return Path(plugin.__file__).with_name("pytest.ini")


class _no_autoload:  # noqa: N801 used as a with statement
    """Keep pytest from loading other packages' plugins."""

    def __enter__(self) -> None:
        self._before = os.environ.get(_AUTOLOAD)
        os.environ[_AUTOLOAD] = "1"

    def __exit__(self, *_: object) -> None:
        del os.environ[_AUTOLOAD]
        if self._before is not None:
            os.environ[_AUTOLOAD] = self._before
