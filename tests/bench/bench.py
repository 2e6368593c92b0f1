"""Measure the speed of `nngrade check`: medians, and ratios within one run. `make bench` runs it.

The two commands of a pair run alternately, so that a change in the machine's speed affects both.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.mistakes import bugs
from nngrade.suite.checks import grad_check

RUNS = 15
ROOT = Path(__file__).parent.parent.parent
BIN = Path(sys.executable).parent
# As on a user's machine, Python may keep compiled modules.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
ENVIRONMENT["PYTHONPATH"] = str(Path(__file__).parent)

WEEK = ROOT / "assignments" / "week4"
SOLUTION = ROOT / "reference" / "week4"
CHECK = [BIN / "nngrade", "check", "week4", "--submission", SOLUTION]
PYTEST = [
    sys.executable, "-m", "pytest", "-q", "-p", "direct", "-c", os.devnull,
    "-p", "no:cacheprovider", "--rootdir", WEEK, "--import-mode=importlib",
    "--submission", SOLUTION / "losses.py", WEEK / "tests",
]  # fmt: skip


FIVE_BUGS = (
    "mse/gradient_without_two", "mae/sum", "bce/gradient_of_logit",
    "cross_entropy_logits/log_of_softmax", "hinge/no_margin",
)  # fmt: skip


def _five_bugs(folder: Path) -> Path:
    """Write a submission with five known mistakes, and return its path."""
    known = bugs(load_assignment(load_course(ROOT), "week4"))
    wrong = [bug.source for bug in known if bug.id in FIVE_BUGS]
    path = folder / "losses.py"
    path.write_bytes(b"\n\n".join([(SOLUTION / "losses.py").read_bytes(), *wrong]))
    return path


def _time(command: list[Any], code: int = 0) -> float:
    start = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, check=False)
    if done.returncode != code:
        sys.exit(f"{command} failed:\n{done.stdout.decode()}{done.stderr.decode()}")
    return time.perf_counter() - start


def _pair(label: str, ours: list[Any], theirs: list[Any], limit: float, code: int = 0) -> bool:
    _time(ours, code), _time(theirs)
    pairs = [(_time(ours, code), _time(theirs)) for _ in range(RUNS)]
    a, b = (statistics.median(x) for x in zip(*pairs, strict=True))
    return _line(label, a, b, a / b, limit)


def _line(label: str, a: float, b: float, ratio: float, limit: float) -> bool:
    verdict = "ok" if ratio <= limit else "TOO SLOW"
    print(
        f"{label:58} {a * 1e3:8.2f} ms / {b * 1e3:8.2f} ms = {ratio:6.2f}  (<= {limit:g}) {verdict}"
    )
    return ratio <= limit


def _gradient_check() -> bool:
    rng = np.random.default_rng(0)
    X, Y = rng.normal(size=(64, 500)), rng.normal(size=(64, 200))
    W = rng.normal(size=(200, 500)) / 500**0.5

    def loss(w: np.ndarray[Any, Any]) -> float:
        return float(np.mean((np.tanh(X @ w.T) - Y) ** 2))

    A = np.tanh(X @ W.T)
    gradient = (2 * (A - Y) / A.size * (1 - A**2)).T @ X
    forwards, checks = [], []
    for _ in range(RUNS):
        start = time.perf_counter()
        loss(W)
        middle = time.perf_counter()
        grad_check(loss=loss, gradient=gradient, at=W, rng=rng)
        forwards.append(middle - start)
        checks.append(time.perf_counter() - middle)
    a, b = statistics.median(checks), statistics.median(forwards)
    return _line("gradient check of 100,000 parameters / one forward", a, b, a / b, 60)


def main() -> None:
    """Print the figures; exit 1 if one exceeds its limit."""
    python = sys.executable
    imports = [python, "-c", "import numpy, pytest"]
    ok = [
        _pair("nngrade check week4 / import numpy, pytest", CHECK, imports, 1.6),
        _pair("nngrade check week4 / pytest -q in one process", CHECK, PYTEST, 1.2),
        _pair(
            "nngrade --help / import click",
            [BIN / "nngrade", "--help"],
            [python, "-c", "import click"],
            2.0,
        ),
        _gradient_check(),
    ]
    with tempfile.TemporaryDirectory() as folder:
        wrong = [*CHECK[:-1], _five_bugs(Path(folder))]
        ok.append(_pair("nngrade check week4, five bugs / none", wrong, CHECK, 1.5, 1))
    sys.exit(0 if all(ok) else 1)


if __name__ == "__main__":
    main()
