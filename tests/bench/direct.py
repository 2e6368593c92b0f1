"""A pytest plugin for benchmarks: the suite's fixtures, calling a submission directly in this process."""

from __future__ import annotations

import types
import zlib
from typing import Any

import numpy as np
import pytest
from nngrade.errors import Raised
from nngrade.suite.both import Both


class Function:
    """A plain function with the attributes that checks use on a function in a worker."""

    def __init__(self, name: str, function: Any) -> None:
        self.name, self._function = name, function
        self.last = types.SimpleNamespace(warnings=[])
        self.results = ()

    def unjudged(self) -> Function:
        """Return the function itself: nothing here judges its calls."""
        return self

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call it. Raises `Raised`, as the suite's own proxy does, if the function raises."""
        try:
            return self._function(*args, **kwargs)
        except Exception as e:
            raise Raised("raised", detail=f"{type(e).__name__}: {e}") from e

    def map(self, calls: Any) -> list[Any]:
        """Call it for each tuple of arguments."""
        return [self._function(*args) for args in calls]


class Student:
    """The submission's functions, called directly."""

    def __init__(self, namespace: dict[str, Any]) -> None:
        self._namespace = namespace

    def __getattr__(self, name: str) -> Function:
        return Function(name, self._namespace[name])


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --submission FILE, and --reference FILE (else the submission is the reference)."""
    parser.addoption("--submission")
    parser.addoption("--reference")


def pytest_configure(config: pytest.Config) -> None:
    """Declare the suites' markers."""
    for marker in ("exercise(name)", "group(name)", "weight(number)"):
        config.addinivalue_line("markers", f"{marker}: as in the suite's own plugin")


def _namespace(config: pytest.Config, option: str = "--submission") -> dict[str, Any]:
    found: dict[str, Any] = {}
    path = config.getoption(option) or config.getoption("--submission")
    with open(path, encoding="utf-8") as file:
        exec(compile(file.read(), "submission", "exec"), found)  # noqa: S102
    return found


@pytest.fixture(scope="session")
def student(request: pytest.FixtureRequest) -> Student:
    """Return the submission's functions."""
    return Student(_namespace(request.config))


@pytest.fixture(scope="session")
def reference(request: pytest.FixtureRequest) -> Any:
    """Return the reference's functions, which run in this process too."""
    return types.SimpleNamespace(**_namespace(request.config, "--reference"))


@pytest.fixture(scope="session")
def both(student: Student, reference: Any) -> Any:
    """Return student and reference together, as the suite's own does."""
    return Both(student, reference)  # type: ignore[arg-type]


@pytest.fixture
def rng(request: pytest.FixtureRequest) -> np.random.Generator:
    """Return a generator that is seeded for the test, as the suite's own is."""
    return np.random.default_rng([0, zlib.crc32(request.node.nodeid.encode())])
