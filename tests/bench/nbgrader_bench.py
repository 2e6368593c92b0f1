"""Compare the speed of `nbgrader autograde` with `nngrade grade`, on the same checks and including start-up.

Run it by hand: `make bench-nbgrader`. For nbgrader each submission becomes a notebook, with the source in one
cell and each check of the suites in a cell of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

sys.path.insert(0, str(Path(__file__).parents[1]))

from cohort import ordinary, write
from nngrade.course.manifest import load_assignment, load_course
from nngrade.grading.grade import suites_of, with_suite

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
COUNT = 60
PRELUDE = f"""
import importlib.util, sys, types, numpy as np
sys.path.insert(0, {str(ROOT / "tests" / "bench")!r})
from direct import Function
class _Student:
    def __getattr__(self, name): return Function(name, globals()[name])
student = _Student()
def load(path, name):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec); spec.loader.exec_module(module)
    return module
reference = load({str(ROOT / "reference" / "week3" / "perceptron.py")!r}, "reference")
tests = {str(ROOT / "assignments" / "week3" / "tests")!r}
suites = {{name: load(tests + f"/{{name}}/test_perceptron.py", name) for name in ("public", "hidden")}}
def check(suite, where, method):
    test = getattr(getattr(suites[suite], where)(), method)
    import inspect
    given = dict(student=student, reference=reference, rng=np.random.default_rng(0))
    test(**{{k: given[k] for k in inspect.signature(test).parameters}})
"""


def _notebook(source: str, checks: list[str]) -> str:
    cells = [new_code_cell(source, metadata=_cell("solution", solution=True))]
    cells.append(new_code_cell(PRELUDE, metadata=_cell("prelude", locked=True)))
    for i, line in enumerate(checks):
        cells.append(new_code_cell(line, metadata=_cell(f"check{i}", grade=True, locked=True)))
    book = new_notebook(cells=cells)
    book.metadata["kernelspec"] = {
        "name": "python3",
        "display_name": "Python 3",
        "language": "python",
    }
    return str(nbformat.writes(book))


def _cell(
    name: str, *, solution: bool = False, grade: bool = False, locked: bool = False
) -> dict[str, object]:
    found: dict[str, object] = {
        "schema_version": 3, "grade_id": name, "solution": solution, "grade": grade,
        "locked": locked, "task": False, "cell_type": "code",
    }  # fmt: skip
    return {"nbgrader": {**found, "points": 1.0} if grade else found}


def main() -> None:
    """Print the two times and their ratio; exit 1 if it is below 25."""
    course = load_course(ROOT)
    week = load_assignment(course, "week3")
    ids = with_suite(
        course, week, suites_of(week, public_only=False), lambda s: [c.id for c in s.checks]
    )
    lines = []
    for name in ids:
        if not name.startswith("contract"):
            suite, where, method = name.replace("/test_perceptron.py::", "::").split("::")
            if "[" not in method:
                lines.append(f"check({suite!r}, {where!r}, {method!r})")
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = list(ordinary(week, COUNT))
        stub = (ROOT / "student_template/week3/perceptron.py").read_text("utf-8")
        _put(folder / "source" / "week3" / "week3.ipynb", _notebook(stub, lines))
        for student, source in sources:
            place = folder / "submitted" / student / "week3" / "week3.ipynb"
            _put(place, _notebook(source.decode(), lines))
        run = {"cwd": folder, "env": environment, "check": True, "capture_output": True}
        subprocess.run([BIN / "nbgrader", "generate_assignment", "week3"], **run)  # type: ignore
        start = time.perf_counter()
        subprocess.run([BIN / "nbgrader", "autograde", "week3"], **run)  # type: ignore
        theirs = (time.perf_counter() - start) / COUNT
        write(folder / "ours" / "submitted", "week3", "perceptron.py", iter(sources))
        command = [
            BIN / "nngrade",
            "--course",
            ROOT,
            "grade",
            "week3",
            "--no-gradebook",
            "--regrade",
        ]
        times = []
        for jobs in ([], ["--jobs", "1"]):
            start = time.perf_counter()
            subprocess.run([*command, *jobs], cwd=folder / "ours", check=True, capture_output=True)
            times.append((time.perf_counter() - start) / COUNT)
    ours, alone = times
    print(
        f"nbgrader autograde {theirs:.2f} s, nngrade grade {ours:.3f} s per submission: {theirs / ours:.0f}x "
        f"(with one job {alone:.3f} s, {theirs / alone:.0f}x)"
    )
    sys.exit(0 if theirs / ours >= 25 else 1)


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
