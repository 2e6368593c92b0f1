"""Measure the speed and memory of grading in PyTorch, as ratios within one run. `make bench-torch` runs it.

All times are CPU times, so other programs on the machine matter little. It measures on the miniature course
`tests/courses/torch`:

- `nngrade check` compared with `python -c "import torch, pytest"`
- a right submission of a class, sandboxed, above the same calls in one plain process
- a fresh process for each submission, with an optimizer and the same calls, compared with a class
- the memory of 200 submissions above the zygote
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

import psutil
from nngrade.course.manifest import load_assignment, load_course
from nngrade.grading.grade import Suite, suites_of, with_suite
from nngrade.grading.isolate import Enclosure
from nngrade.model import Submission, Verdict
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import InProcess, pin_to_core

ROOT = Path(__file__).parent.parent.parent
COURSE = ROOT / "tests" / "courses" / "torch"
SOLUTION = COURSE / "reference" / "week1"
NNGRADE = [Path(sys.executable).parent / "nngrade", "--course", COURSE]
RUNS = 5
FEW, MANY = 5, 45
# Without nngrade, each submission gets a new process, which has to do this before the first check.
FRESH = "import torch, pytest; torch.optim.SGD([torch.zeros(1, requires_grad=True)], 0.1)"


def _cpu(command: list[Any]) -> tuple[float, str]:
    """Return the CPU seconds of a command, with its descendants, and what it prints."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def _ours(what: str, count: int) -> tuple[float, dict[str, float]]:
    seconds, printed = _cpu([sys.executable, __file__, what, str(count)])
    return seconds, json.loads(printed)


def _line(label: str, found: float, unit: str, limit: float, *, least: bool = False) -> bool:
    good = found >= limit if least else found <= limit
    sign = ">=" if least else "<="
    print(f"{label:62} {found:8.2f} {unit:4} ({sign} {limit:g}) {'ok' if good else 'TOO MUCH'}")
    return good


def grade(what: str, count: int) -> dict[str, float]:
    """Grade the reference `count` times, "sandboxed" or "plain"; return MiB that this took."""
    pin_to_core(0)  # as a job of `nngrade grade` does
    course = load_course(COURSE)
    week = load_assignment(course, "week1")
    source = {"net.py": (SOLUTION / "net.py").read_bytes()}
    own = psutil.Process()

    def body(suite: Suite) -> dict[str, float]:
        enclosure, memory = Enclosure("process"), 0.0
        before = own.memory_info().rss
        for _ in range(count):
            found = Submission(Path("student"), source)
            if what == "plain":
                report = suite.grade(found, Runner(week, found, InProcess))
            else:
                report, _ = enclosure.grade(suite, found)
            assert report.verdict is Verdict.PASSED
            zygotes = own.children()
            held = max((z.memory_info().rss for z in zygotes), default=0) / 2**20
            memory = max(memory, enclosure.peak_mib - held)
        enclosure.close()
        return {"workers": memory, "grader": (own.memory_info().rss - before) / 2**20}

    return with_suite(course, week, suites_of(week, public_only=False), body)


def main() -> None:
    """Print the figures; exit 1 if one exceeds its limit."""
    check = [*NNGRADE, "check", "week1", "--submission", SOLUTION]
    imports = [sys.executable, "-c", "import torch, pytest"]
    _cpu(check), _cpu(imports)
    pairs = [(_cpu(check)[0], _cpu(imports)[0]) for _ in range(RUNS)]
    ratio = statistics.median(a / b for a, b in pairs)
    ok = [_line("nngrade check / import torch, pytest", ratio, "", 1.25)]
    each = {}
    for what in ("sandboxed", "plain"):
        few, many = (_ours(what, count)[0] for count in (FEW, MANY))
        each[what] = (many - few) / (MANY - FEW)
    above = 1e3 * (each["sandboxed"] - each["plain"])
    ok.append(_line("a submission, sandboxed, above a plain process", above, "ms", 60))
    fresh = statistics.median(_cpu([sys.executable, "-c", FRESH])[0] for _ in range(RUNS))
    times = (fresh + each["plain"]) / each["sandboxed"]
    ok.append(_line("a fresh process each / a class, sandboxed", times, "", 40, least=True))
    _, memory = _ours("sandboxed", 200)
    total = memory["workers"] + memory["grader"]
    ok.append(_line("memory of 200 submissions above the zygote", total, "MiB", 600))
    sys.exit(0 if all(ok) else 1)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(grade(sys.argv[1], int(sys.argv[2]))))
    else:
        main()
