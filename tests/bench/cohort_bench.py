"""Measure the speed and memory of grading a class, as ratios within one run. `make bench-class` runs it.

It measures the time per submission of a class of 60, with a job for each core, and with one job:

- sandboxed, compared with a fresh `pytest` process per submission, one after the other
- with and without a sandbox, compared with a bare loop over the same checks in one process
- two jobs compared with one, on a class of 240
- with `--large`: 5,000 submissions compared with 100, in time per submission and peak memory
- writing 300 students with 8 exercises into SQLite, and into PostgreSQL if NNGRADE_POSTGRESQL is its URL

With `--weeks` it measures a class of 60 for every week instead: with and without a sandbox, compared with the
bare loop, and the longest time that a right submission takes.
"""

from __future__ import annotations

import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"  # the same as in a worker

import contextlib
import io
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import psutil

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from cohort import ordinary, right, write
from direct import Function
from nngrade.cohort.batch import Entry, Settings, run
from nngrade.cohort.late import Late
from nngrade.cohort.marks import Marks
from nngrade.course.manifest import load_assignment, load_course, secret_seed
from nngrade.grading.collect import run_item
from nngrade.grading.grade import Suite, suites_of, with_suite
from nngrade.model import Assignment, CheckResult, ExerciseResult, Graded, Report, Verdict
from nngrade.nbgrader.gradebook import Book
from nngrade.nbgrader.gradebook import write as write_grades
from nngrade.submission.class_folder import find
from nngrade.suite.student import Student
from nngrade.worker.outside.pool import Layer
from nngrade.worker.outside.transport import cores

ROOT = Path(__file__).parents[2]
COURSE = load_course(ROOT)
WEEK = load_assignment(COURSE, "week3")
COUNT, MANY, ROUNDS = 60, 240, 3
RESULTS: list[bool] = []
LAYERS: dict[str, Layer] = {"strong": "bubblewrap", "process": "process", "open": "none"}


def _line(label: str, ratio: float, limit: float, *, least: bool = False, unit: str = "") -> None:
    good = ratio >= limit if least else ratio <= limit
    RESULTS.append(good)
    sign = ">=" if least else "<="
    print(
        f"{label:64} {ratio:8.2f}{unit}  ({sign} {limit:g}) {'ok' if good else 'MISSED'}",
        flush=True,
    )


def _graded(
    folder: Path,
    layer: Layer,
    jobs: int,
    week: Assignment = WEEK,
    progress: Callable[[Entry], None] = lambda _: None,
) -> float:
    """Return the seconds for the whole class in `folder`, including collection and starting zygotes."""
    with tempfile.TemporaryDirectory() as out:
        settings = Settings(Path(out), jobs, layer, layer, secret_seed(week))
        handins = find(week, folder)
        start = time.perf_counter()
        assert run(COURSE, week, handins, settings, progress)
        return time.perf_counter() - start


def _bare(sources: list[bytes], week: Assignment = WEEK) -> float:
    """Return the seconds for a bare loop: execute each submission in this process, and call each check."""

    def body(suite: Suite) -> float:
        items = [
            (i, c)
            for i, c in zip(suite._session.items, suite.checks, strict=True)
            if c.id[:8] != "contract"
        ]
        names: dict[str, Any] = {}
        patched = Student.__getattr__
        Student.__getattr__ = lambda _, name: Function(name, names[name])  # type: ignore
        start = time.perf_counter()
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for source in sources:
                names.clear()
                exec(compile(source, "submission", "exec"), names)  # noqa: S102
                for item, check in items:
                    suite._harness.begin(check)
                    run_item(item, item)
        seconds = time.perf_counter() - start
        Student.__getattr__ = patched  # type: ignore
        return seconds

    return with_suite(COURSE, week, suites_of(week, public_only=False), body)


def _pytest(folder: Path) -> float:
    """Return the seconds that a fresh pytest process takes for one submission."""
    command = [
        sys.executable, "-m", "pytest", "-q", "-p", "direct", "-c", os.devnull, "-p", "no:cacheprovider",
        "--rootdir", str(WEEK.folder), "--import-mode=importlib",
        "--reference", str(ROOT / "reference" / "week3" / "perceptron.py"),
        "--submission", str(folder / "week3" / "perceptron.py"), str(WEEK.folder / "tests"),
    ]  # fmt: skip
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
    start = time.perf_counter()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - start
    if " error" in done.stdout.splitlines()[-1]:
        sys.exit(f"pytest could not run the suite:\n{done.stdout}")
    return seconds


class _Peak(threading.Thread):
    """Samples the memory (PSS) of a process and its children together, in bytes."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._family, self._stop_now = psutil.Process(pid), threading.Event()
        self.samples: list[int] = []

    def run(self) -> None:
        while not self._stop_now.wait(0.25):
            total = 0
            try:
                for process in [self._family, *self._family.children(recursive=True)]:
                    try:
                        total += process.memory_full_info().pss
                    except (psutil.Error, FileNotFoundError):
                        continue
            except psutil.Error:
                return
            self.samples.append(total)

    def stop(self) -> list[int]:
        self._stop_now.set()
        self.join()
        return self.samples


def _usual_peak(samples: list[int], length: int) -> float:
    """Return the median peak of stretches of so many samples, of all or of the last five, in MiB.

    Workers hold memory for moments, so the peak of a long run is higher than that of a short one by chance.
    """
    starts = range(0, max(1, len(samples) - length + 1), max(1, length))
    peaks = [max(samples[i : i + length], default=0) for i in starts]
    return max(statistics.median(peaks), statistics.median(peaks[-5:])) / 2**20


def _large(folder: Path, count: int) -> tuple[float, list[int]]:
    """Grade `count` submissions with the command; return seconds per submission, and samples of memory."""
    place = folder / f"class{count}"
    write(place / "submitted", "week3", WEEK.files[0], ordinary(WEEK, count))
    command = [Path(sys.executable).with_name("nngrade"), "--course", ROOT, "grade", "week3"]
    start = time.perf_counter()
    process = subprocess.Popen(
        [*command, "--no-gradebook"],
        cwd=place,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    peak = _Peak(process.pid)
    peak.start()
    process.wait()
    seconds = time.perf_counter() - start
    return seconds / count, peak.stop()


def main() -> None:
    """Print the figures; exit 1 if one misses its limit."""
    if "--weeks" in sys.argv:
        _weeks()
        sys.exit(0 if all(RESULTS) else 1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for place, count in (("one", 1), ("in", COUNT), ("many", MANY)):
            write(folder / place, "week3", WEEK.files[0], ordinary(WEEK, count))
        sources = [s for _, s in ordinary(WEEK, COUNT)]
        students = sorted((folder / "in").iterdir())
        rounds: dict[str, list[float]] = {}
        for number in range(ROUNDS):
            # Subtract the fixed cost of a class, measured with one submission: the bare loop has none.
            mine = {
                f"{name}{suffix}": (
                    _graded(folder / "in", layer, jobs) - _graded(folder / "one", layer, 1)
                )
                / (COUNT - 1)
                for name, layer in LAYERS.items()
                for suffix, jobs in (("", cores()), (", one job", 1))
            }
            mine["bare"] = _bare(sources) / COUNT
            some = students[number :: 4 * ROUNDS]
            mine["pytest"] = sum(_pytest(s) for s in some) / len(some)
            mine["one job"] = _graded(folder / "many", "bubblewrap", 1) / MANY
            mine["two jobs"] = _graded(folder / "many", "bubblewrap", 2) / MANY
            for key, seconds in mine.items():
                rounds.setdefault(key, []).append(seconds)
        medians = {k: statistics.median(v) for k, v in rounds.items()}
        for key, seconds in medians.items():
            times = seconds / medians["bare"]
            print(f"{key:16} {seconds * 1e3:8.2f} ms per submission, {times:6.1f} x the bare loop")
        print(f"{cores()} jobs, unless the line says otherwise:")
        fresh, bare = medians["pytest"], medians["bare"]
        # It was 12 when a bare loop over the suites of week 3 took a quarter less time.
        _line("a fresh pytest each / sandboxed", fresh / medians["strong"], 10, least=True)
        _line("sandbox off / bare loop", medians["open"] / bare, 5)
        _line("sandboxed (process) / bare loop", medians["process"] / bare, 7)
        _line("sandboxed (bubblewrap) / bare loop", medians["strong"] / bare, 7)
        _line("one job / two jobs", medians["one job"] / medians["two jobs"], 1.7, least=True)
        if "--large" in sys.argv:
            few, of_few = _large(folder, 100)
            many, of_many = _large(folder, 5000)
            little, much = (_usual_peak(of, len(of_few)) for of in (of_few, of_many))
            highest = max(of_many) / 2**20
            print(
                f"100: {few * 1e3:.1f} ms each, {little:.0f} MiB; 5000: {many * 1e3:.1f} ms, {much:.0f} MiB "
                f"in each stretch as long, {highest:.0f} MiB at most"
            )
            _line("memory of 5000 / of 100", much / little, 1.15)
            _line("time each of 5000 / of 100", many / few, 1.15)
        _gradebooks(folder)
    print(f"peak of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")
    sys.exit(0 if all(RESULTS) else 1)


def _weeks() -> None:
    """Measure each week of the course, with a class of its own."""
    for slug in COURSE.assignments:
        week = load_assignment(COURSE, slug)
        classes = {
            "one": ordinary(week, 1),
            "in": ordinary(week, COUNT),
            "right": ((f"right{i}", source) for i, source in enumerate(right(week))),
        }
        with tempfile.TemporaryDirectory() as name:
            for place, submissions in classes.items():
                write(Path(name) / place, slug, week.files[0], submissions)
            rounds: dict[str, list[float]] = {}
            for _ in range(ROUNDS):
                bare = _bare([s for _, s in ordinary(week, COUNT)], week) / COUNT
                rounds.setdefault("bare", []).append(bare)
                for layer in ("open", "strong"):
                    once = _graded(Path(name) / "one", LAYERS[layer], 1, week)
                    whole = _graded(Path(name) / "in", LAYERS[layer], cores(), week)
                    rounds.setdefault(layer, []).append((whole - once) / (COUNT - 1))
            count, slowest = _slowest(Path(name) / "right", week)
        medians = {k: statistics.median(v) for k, v in rounds.items()}
        print(f"{slug}: bare loop {medians['bare'] * 1e3:.1f} ms per submission")
        _line("  sandbox off / bare loop", medians["open"] / medians["bare"], 5)
        _line("  sandboxed (bubblewrap) / bare loop", medians["strong"] / medians["bare"], 7)
        _line(f"  the slowest of {count} right submissions", slowest, 3, unit=" s")


def _slowest(folder: Path, week: Assignment) -> tuple[int, float]:
    """Return the number of submissions in `folder`, and the seconds that the slowest of them takes."""
    took: list[float] = []
    _graded(folder, "bubblewrap", 1, week, lambda entry: took.append(entry.seconds))
    return len(took), max(took)


def _gradebooks(folder: Path) -> None:
    """Measure writing 300 students with 8 exercises into a database that exists already."""
    exercise = WEEK.exercises[0]
    eight = tuple(
        msgspec.structs.replace(exercise, name=f"exercise{i}", title=f"The {i}th") for i in range(8)
    )
    week = msgspec.structs.replace(WEEK, slug="week99", exercises=eight)
    one = CheckResult("hidden/a", "a check", "hidden", "core", 1.0, Verdict.PASSED, 0.001)
    results = tuple(
        ExerciseResult(e.name, e.title, e.points, e.points / 2, Verdict.PASSED, (one,))
        for e in eight
    )
    reports = [
        Report(
            nngrade="0", course="c", assignment="week99", title="t", submission="s", suites=("hidden",),
            score=48.0, max_score=96.0, verdict=Verdict.PASSED, exercises=results,
            graded=Graded(f"student{i:03}", "k", "1", "none", 0.01, "2026-01-01 00:00:00 UTC"),
        )
        for i in range(300)
    ]  # fmt: skip
    urls = {"SQLite": f"sqlite:///{folder / 'gradebook.db'}", **_postgresql()}
    for name, url in urls.items():
        book = Book(url, folder, Marks(folder), Late(folder, week.slug, week.policy))
        write_grades(msgspec.structs.replace(week, slug="week98"), reports[:1], book)
        start = time.perf_counter()
        write_grades(week, reports, book)
        seconds = time.perf_counter() - start
        limit = 2 if name == "SQLite" else 3
        _line(f"300 students, 8 exercises into {name}", seconds, limit, unit=" s")


def _postgresql() -> dict[str, str]:
    url = os.environ.get("NNGRADE_POSTGRESQL", "")
    return {"PostgreSQL": url} if url else {}


if __name__ == "__main__":
    main()
