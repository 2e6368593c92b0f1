"""Paths and helper functions for several test modules."""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import functools
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import psutil
import pytest
from nngrade.grading.grade import Suite, suites_of, with_suite
from nngrade.model import Assignment, Course, Report, Submission
from nngrade.worker.inside import tensors, wire
from nngrade.worker.outside.pool import Zygote
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import Transport, spawn

ROOT = Path(__file__).parent.parent
MINI = Path(__file__).parent / "courses" / "mini"
TINY = (MINI / "reference" / "week1" / "tiny.py").read_text("utf-8")

# The programs of this interpreter's environment: nngrade, nbgrader, jupyter.
BIN = Path(sys.executable).parent
NNGRADE = BIN / "nngrade"
# nbgrader looks for other programs of the environment on PATH.
ON_PATH = {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}


def browser() -> str:
    """Return Chromium's path; without a Chromium, skip the test."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        pytest.skip("there is no Chromium")
    return found


def nngrade(
    *arguments: str | Path,
    cwd: Path,
    columns: int = 88,
    code: int | None = None,
    environment: Mapping[str, str] | None = None,
    program: str | Path = NNGRADE,
) -> subprocess.CompletedProcess[str]:
    """Run the command line as a user does; it must end with the exit code `code` if one is given.

    `environment` is added to the test's own. `program` is another installation's nngrade.
    """
    done = subprocess.run(
        [program, *arguments],
        cwd=cwd,
        env={**os.environ, "COLUMNS": str(columns), **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    assert code is None or done.returncode == code, done.stdout + done.stderr
    return done


def printed(folder: Path, *command: str | Path, code: int = 0) -> str:
    """Run a command of any program in `folder`; return all that it prints."""
    program, *arguments = command
    done = nngrade(*arguments, cwd=folder, code=code, environment=ON_PATH, program=program)
    return done.stdout + done.stderr


def seen(page: Path, *options: str) -> str:
    """Return a page's elements as they are after a browser has run its scripts."""
    headless = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000"]
    command = [browser(), *headless, *options, "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    return done.stdout


@functools.cache
def zygote() -> Zygote:
    """Start the zygote whose workers all tests of this process share."""
    started = Zygote("process")
    atexit.register(started.close)
    return started


def forker(assignment: Assignment) -> Callable[[], Transport]:
    """Return a factory of workers for an assignment's submissions: forked, as for a class."""
    return lambda: zygote().fork(assignment.limits.memory_mib)


def spawner(assignment: Assignment) -> Callable[[], Transport]:
    """Return a factory of workers for an assignment's submissions: each starts Python, in no sandbox."""
    return lambda: spawn(assignment.limits.memory_mib)


def grade(
    course: Course,
    assignment: Assignment,
    sources: list[str | bytes],
    transport: Callable[[Assignment], Callable[[], Transport]] = forker,
) -> list[Report]:
    """Grade one-file submissions with suites that are collected once."""

    def body(suite: Suite) -> list[Report]:
        reports = []
        for source in sources:
            data = source.encode() if isinstance(source, str) else source
            found = Submission(Path("student"), {assignment.files[0]: data})
            reports.append(suite.grade(found, Runner(assignment, found, transport(assignment))))
        return reports

    return with_suite(course, assignment, suites_of(assignment, public_only=False), body)


def started() -> list[psutil.Process]:
    """Return the live descendants of this process."""
    found = []
    for process in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.NoSuchProcess):
            if process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
    return found


@contextlib.contextmanager
def nothing_left_behind() -> Iterator[None]:
    """Fail if a process that was started inside outlives it by more than ten seconds."""
    adopt_orphans = 36  # PR_SET_CHILD_SUBREAPER: this process adopts orphaned descendants
    ctypes.CDLL(None).prctl(adopt_orphans, 1, 0, 0, 0)
    before = set(started())
    yield
    deadline = time.monotonic() + 10
    while (left := set(started()) - before) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert left == set()


def crossed(x: Any) -> Any:
    """Return a tensor or an array of MLX as it is after it has crossed to a worker and back."""
    encoder = wire.Encoder(lambda _: ["o", "object", "why"])
    form = encoder.value(x)
    made = wire.Decoder(bytearray(b"".join(encoder.chunks)), lambda _, rest: rest[0]).value(form)
    return tensors.make(made)
