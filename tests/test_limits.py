"""A submission's limits: time on a clock that load does not change, bytes, and memory of the grader."""

from __future__ import annotations

import multiprocessing
import os
import traceback
from pathlib import Path
from typing import Any

import msgspec
import pytest
from helpers import ROOT, TINY
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from hypothesis.database import DirectoryBasedExampleDatabase
from nngrade.grading.grade import Suite, suites_of, with_suite
from nngrade.model import Assignment, Course, Limits, Report, Submission, Verdict
from nngrade.worker.outside.budget import (
    GRADER_MIB,
    Budget,
    Clock,
    Deadline,
    OutOfTime,
    time_limit,
)
from nngrade.worker.outside.pool import Zygote
from nngrade.worker.outside.session import Runner

AFFINE, TWICE = "return X @ W.T + b", "return f(f(x))"
TOP = """
import time, typing
OS, THREADS, SYS = (typing.sys.modules.get(n) for n in ("os", "threading", "sys"))
class Slow:
    def __len__(self): return 10 ** 6
    def __getitem__(self, i):
        time.sleep(0.2)
        return 1.0
    def __iter__(self):
        while True:
            time.sleep(0.2)
            yield 1.0
    def __float__(self):
        time.sleep(0.2)
        return 1.0
def endless():
    while True:
        yield 1.0
"""
LIMITS = Limits(load_seconds=1.0, call_seconds=0.5, memory_mib=512, submission_seconds=3.0)
Mini = tuple[Course, Assignment]


class Result(msgspec.Struct, frozen=True):
    """A report, the seconds that it took, and the MiB by which it enlarged the grader's address space.

    Resident memory would also depend on how much of what was mapped before is in use.
    """

    report: Report
    used: float
    peak: float

    @property
    def verdicts(self) -> dict[str, Verdict]:
        """The verdict on each exercise."""
        return {e.name: e.verdict for e in self.report.exercises}


def _grade(mini: Mini, source: str, limits: Limits = LIMITS) -> Result:
    """Grade a submission in a fork, so that no test sees what another one has done to the process."""
    fork = multiprocessing.get_context("fork")
    receive, send = fork.Pipe(duplex=False)
    process = fork.Process(target=_send, args=(send, mini, source, limits))
    process.start()
    send.close()
    try:
        found = receive.recv()
    except EOFError:
        found = "the grader's process died"
    process.join()
    if isinstance(found, str):
        pytest.fail(found)
    assert isinstance(found, Result)
    return found


def _send(send: Any, mini: Mini, source: str, limits: Limits) -> None:
    try:
        send.send(_graded(mini, source, limits))
    except BaseException:
        send.send(traceback.format_exc())


def _graded(mini: Mini, source: str, limits: Limits) -> Result:
    """Grade a submission after a right one, so that what is imported once does not count."""
    course, week = mini
    exercises = tuple(msgspec.structs.replace(e, limits=limits) for e in week.exercises)
    week = msgspec.structs.replace(week, limits=limits, exercises=exercises)
    zygote = Zygote("none")

    def once(suite: Suite, text: str) -> Result:
        found = Submission(Path("student"), {week.files[0]: text.encode()})
        runner = Runner(week, found, lambda: zygote.fork(limits.memory_mib))
        before = _mib("VmSize")
        report = suite.grade(found, runner)
        return Result(report, runner.budget.used(), _mib("VmPeak") - before)

    def body(suite: Suite) -> Result:
        assert once(suite, TINY).report.verdict is Verdict.PASSED
        return once(suite, source)

    try:
        return with_suite(course, week, suites_of(week, public_only=False), body)
    finally:
        zygote.close()


def _mib(line: str) -> float:
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(found.split()[1]) for found in lines if found.startswith(line)) / 1024


def _affine(body: str) -> str:
    return TOP + TINY.replace(AFFINE, body.replace("\n", "\n    "))


def _twice(body: str) -> str:
    return TOP + TINY.replace(TWICE, body.replace("\n", "\n    "))


RIGHT = {"affine": Verdict.PASSED, "mean_loss": Verdict.PASSED, "Counter": Verdict.PASSED}

ANSWERS = {
    "no rows, and columns without end": "return np.zeros((0, 2 ** 40))",
    "no rows, and many columns": "return np.zeros((0, 2 ** 28))",
    "no rows, as many columns as may cross": "return np.zeros((0, 2 ** 23))",
    "a long list": "return [1.0] * 8_000_000",
    "a dict of long lists": "return {i: [1.0] * 1_000_000 for i in range(8)}",
    "lists in lists": "return [[1.0] * 100_000 for _ in range(20)]",
    "many short lists": "return [[1.0] * 31 for _ in range(100_000)]",
    "a large array": "return np.ones((2 ** 11, 2 ** 12))",
    "many large arrays": "return [np.ones(2 ** 20) for _ in range(7)]",
    "text": "return 'x' * 2 ** 26",
    "an array of objects": "return np.array([None] * 10 ** 6)",
    "a slow object": "return Slow()",
    "a slow object in a tuple": "return (Slow(), -1.5)",
    "an endless generator": "return endless()",
    "a callable object": "return Slow",
    "an endless loop": "while True: pass",
    "a long sleep": "time.sleep(60)",
    "a sleep just below the limit": "time.sleep(0.45)\nreturn X @ W.T + b",
    "threads that spin": (
        "def spin():\n  while True: pass\n"
        "[THREADS.Thread(target=spin, daemon=True).start() for _ in range(30)]\nspin()"
    ),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_no_answer_takes_more_than_a_submission_may(mini: Mini, name: str) -> None:
    """Whatever a function returns, its exercise fails, the others pass, and time and memory are bounded."""
    found = _grade(mini, _affine(ANSWERS[name]))
    assert found.verdicts["affine"] is Verdict.FAILED
    assert {**found.verdicts, **RIGHT, "affine": Verdict.FAILED} == found.verdicts
    assert found.report.score is not None
    assert found.used <= LIMITS.submission_seconds + 2
    assert found.peak <= GRADER_MIB


def test_threads_that_a_call_leaves_slow_down_no_other_check(mini: Mini) -> None:
    """The next check gets a process of its own, and the report says why."""
    left = "[THREADS.Thread(target={}, daemon=True).start() for _ in range(5)]\nraise ValueError"
    found = _grade(mini, _affine("def spin():\n  while True: pass\n" + left.format("spin")))
    assert {**found.verdicts, **RIGHT, "affine": Verdict.FAILED} == found.verdicts
    found = _grade(mini, _affine(left.format("lambda: time.sleep(60)")))
    assert found.verdicts["affine"] is Verdict.FAILED
    note = "`affine` leaves threads running, so the next check gets a process of its own."
    assert found.report.notes == (note,)
    ended = "made = THREADS.Thread(target=int)\nmade.start()\nmade.join()\nreturn X @ W.T + b"
    found = _grade(mini, _affine(ended))
    assert (found.report.verdict, found.report.notes) == (Verdict.PASSED, ())


CALLBACKS = {
    "asked for without end": "while True: f(x)",
    "sent ahead, without waiting for an answer": """
from nngrade.worker.inside import wire
frame = wire.frame(wire.Reply(f._server._request, "callback", ["l", [0, ["l", [1.0]], ["d", []]]]), [])
OS.set_blocking
pipes = [n for n in range(3, 30) if OS.path.exists(f"/proc/self/fd/{n}")]
while True:
  for n in pipes:
    try: OS.write(n, frame)
    except OSError: pass
""",
    "a product of large integers": "a = np.ones((2000, 2000), np.int8)\nreturn f(a) + f(a @ a)",
}


@pytest.mark.parametrize("name", CALLBACKS)
def test_callbacks_end_at_the_deadline(mini: Mini, name: str) -> None:
    """A call ends at its limit although the worker keeps the grader busy with callbacks."""
    found = _grade(mini, _twice(CALLBACKS[name].strip()))
    assert found.verdicts == {**RIGHT, "apply_twice": Verdict.FAILED}
    assert found.used <= LIMITS.submission_seconds + 2


STAND_INS = {
    "a product of integers": "affine(np.ones((4000, 4000), np.int8), np.ones((4000, 4000), np.int8), 0)",
    "a large result": "affine(np.ones((2 ** 18, 1)), np.ones((2 ** 18, 1)), 0)",
    "many small products": "[affine(np.eye(300), np.eye(300), 0) for _ in range(10 ** 6)]",
}


@pytest.mark.parametrize("name", STAND_INS)
def test_a_stand_in_computes_no_more_than_the_budget(mini: Mini, name: str) -> None:
    """A submission that is graded with stand-ins cannot make them compute for long, or take much memory."""
    source = _twice(f"{STAND_INS[name]}\nreturn f(f(x))").replace(AFFINE, "return X @ W.T - b")
    found = _grade(mini, source)
    assert found.verdicts == {**RIGHT, "affine": Verdict.FAILED, "apply_twice": Verdict.FAILED}
    assert found.used <= LIMITS.submission_seconds + 2
    assert found.peak <= GRADER_MIB


def test_a_sleep_before_a_loop_earns_no_time(mini: Mini) -> None:
    """Code that sleeps up to the limit and then computes gets no more time."""
    body = (
        "time.sleep(0.45)\nend = time.monotonic() + 1.5\nwhile time.monotonic() < end: pass\n"
        + AFFINE
    )
    limits = msgspec.structs.replace(LIMITS, submission_seconds=60.0)
    report = _grade(mini, _affine(body), limits).report
    assert "did not finish within 0.5 s" in str([c.failure for c in report.exercises[0].checks])


def test_the_rest_of_a_slow_submission_fails_with_the_reason(mini: Mini) -> None:
    """When a submission has used up its time, nothing of it is called any more."""
    source = TOP + TINY
    for line in (AFFINE, "return float(np", "return x / x", "self.count += by", TWICE):
        source = source.replace(line, f"time.sleep(0.3); {line}")
    found = _grade(mini, source, msgspec.structs.replace(LIMITS, submission_seconds=1.0))
    said = {c.failure.message for e in found.report.exercises for c in e.checks if c.failure}
    assert "not called: the submission has used up its 1 s" in said
    assert found.used <= 1 + 2


def test_an_import_that_takes_the_whole_time_is_told(mini: Mini) -> None:
    """No function is said to hang if it was never called."""
    source = f"{TINY}\nclass Slow:\n    while True: pass\n"  # definitions alone never end, either
    found = _grade(mini, source, msgspec.structs.replace(LIMITS, submission_seconds=0.6))
    said = {c.failure.message for e in found.report.exercises for c in e.checks if c.failure}
    assert any("not called: importing tiny.py did not finish, and the " in s for s in said), said
    assert not any("`affine` did not finish" in s for s in said), said


# --- The clock


class _Time:
    """A process whose time is set by hand."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now, self.delay, self.threads = 1000.0, 0.0, 0.0
        monkeypatch.setattr("time.monotonic", lambda: self.now)
        # Of this process, which waits for a core as well.
        monkeypatch.setattr("nngrade.worker.outside.budget._grader", lambda: b"")

    def clock(self) -> Clock:
        return Clock(lambda: (self.threads, self.delay))


def test_the_clock_leaves_out_what_the_machine_took(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time without a core does not count; sleep, and the time of further threads, does."""
    at = _Time(monkeypatch)
    clock = at.clock()
    clock.start()
    deadline = Deadline(clock, 2.0)
    at.now += 0.1
    assert deadline.left() == pytest.approx(1.9)
    at.now, at.delay = at.now + 10.0, at.delay + 9.5
    assert deadline.left() == pytest.approx(1.4)
    at.now += 1.5
    assert deadline.left() <= 0
    at.threads = 5.0
    clock.stop()
    clock.settle()
    assert clock.seconds == pytest.approx(7.1)


def test_the_clock_stands_still_while_the_grader_computes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between `stop` and `start` no time passes, however long the grader takes."""
    at = _Time(monkeypatch)
    clock = at.clock()
    clock.start()
    deadline = Deadline(clock, 2.0)
    at.now += 1.0
    clock.stop()
    at.now += 100.0
    clock.start()
    assert deadline.left() == pytest.approx(1.0)
    at.now += 1.0
    assert deadline.left() <= 0


def test_a_clock_that_stands_still_ends_at_the_backstop(monkeypatch: pytest.MonkeyPatch) -> None:
    """If the system says that the worker never had a core, wall time ends the call."""
    at = _Time(monkeypatch)
    clock = at.clock()
    clock.start()
    deadline = Deadline(clock, 1.0)
    for _ in range(200):
        at.now, at.delay = at.now + 1.0, at.delay + 1.0
        if deadline.left() <= 0:
            break
    assert at.now - 1000 == pytest.approx(101, abs=2)


def _loop() -> None:
    while True:
        pass


def test_limits_nest() -> None:
    """An outer limit goes on after an inner one, and ends a longer one."""
    with pytest.raises(OutOfTime), time_limit(0.1):
        with pytest.raises(OutOfTime), time_limit(0.01):
            _loop()
        _loop()
    with pytest.raises(OutOfTime), time_limit(0.05), time_limit(10):
        _loop()


def test_an_exercise_gets_a_share(monkeypatch: pytest.MonkeyPatch) -> None:
    """An exercise may use a third of a submission's seconds, or one call's, and leaves the rest to others."""
    at = _Time(monkeypatch)
    budget, clock = Budget(30.0), at.clock()
    budget.watch(clock)
    clock.start()
    budget.begin(2.0)
    at.now += 9.0
    assert budget.over() == ""
    at.now += 2.0
    assert budget.over() == "the exercise has used up its 10 s"
    budget.begin(15.0)
    at.now += 14.0
    assert budget.over() == ""
    at.now += 6.0
    assert budget.over() == "the submission has used up its 30 s"


def test_a_budget_without_end() -> None:
    """The default budget never ends: a notebook's own kernel has no limits."""
    budget = Budget()
    budget.begin(1.0)
    assert budget.left() == float("inf")
    assert budget.over() == ""
    assert budget.receive(2**40)


# --- Load


def _spin() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    while True:
        pass


def _niced(mini: Mini, results: Any) -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    os.nice(10)
    body = "for _ in range(100): f(x)\nreturn f(f(x))"
    report = _grade(mini, _twice(body), msgspec.structs.replace(LIMITS, call_seconds=0.2)).report
    results.put([(e.name, e.score, [c.failure for c in e.checks]) for e in report.exercises])


def test_load_changes_no_mark(mini: Mini) -> None:
    """A call with many callbacks passes on a core that four other processes use, at a lower priority."""
    fork = multiprocessing.get_context("fork")
    busy = [fork.Process(target=_spin, daemon=True) for _ in range(4)]
    results = fork.Queue()
    try:
        for process in busy:
            process.start()
        niced = fork.Process(target=_niced, args=(mini, results))
        niced.start()
        found = results.get(timeout=240)
        niced.join()
    finally:
        for process in busy:
            process.kill()
            process.join()
    assert [(name, score) for name, score, _ in found] == [
        ("affine", 10.0), ("mean_loss", 6.0), ("Counter", 4.0), ("apply_twice", 4.0)
    ], found  # fmt: skip


# --- Any hostile answer

NUMBERS = st.sampled_from(
    [
        "1.0",
        "np.nan",
        "2 ** 70",
        "1j",
        "np.float16(1)",
        "np.longdouble(1)",
        "'x' * 9000",
        "None",
        "b'x'",
    ]
)
SHAPES = st.lists(st.sampled_from([0, 1, 3, 100, 2**10, 2**14, 2**24, 2**40]), max_size=4)
ARRAYS = st.builds(
    lambda shape, dtype: f"np.broadcast_to(np.zeros((), '{dtype}'), {tuple(shape)})",
    SHAPES,
    st.sampled_from(["f8", "i1", "c16", "O", "U3", "M8[s]"]),
)
LISTS = st.builds(
    lambda item, n: f"[{item}] * {n}", NUMBERS, st.sampled_from([1, 40, 10**4, 10**6, 10**8])
)
OBJECTS = st.sampled_from(
    ["Slow()", "endless()", "Slow", "range(10 ** 12)", "type('T', (list,), {})([1.0])"]
)
VALUES = st.recursive(
    st.one_of(NUMBERS, ARRAYS, LISTS, OBJECTS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.lists(inner, min_size=1, max_size=3).map(lambda items: f"({', '.join(items)},)"),
        inner.map(lambda item: f"{{'a': {item}}}"),
    ),
    max_leaves=4,
)
BEFORE = st.sampled_from(["", "time.sleep(0.4)", "np.ones(2 ** 24)", "print('x' * 10 ** 6)"])


@pytest.mark.slow
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    print_blob=True,
    # Also where a CI profile keeps none: what failed once is tried again, and can be copied from the output.
    database=DirectoryBasedExampleDatabase(ROOT / ".hypothesis" / "examples"),
)
@given(value=VALUES, before=BEFORE)
@example(
    value="(['x' * 9000], [np.broadcast_to(np.zeros((), 'i1'), (16777216,)), range(10 ** 12)], 'x' * 9000,)",
    before="print('x' * 10 ** 6)",
)
def test_any_answer_is_bounded(mini: Mini, value: str, before: str) -> None:
    """Whatever a function returns or does first, the grader's time and memory stay within the bounds.

    To keep an example that failed, add the `value` and `before` that were printed with `@example`.
    """
    found = _grade(mini, _affine(f"{before}\nreturn {value}"))
    assert found.report.score is not None
    assert {**found.verdicts, **RIGHT, "affine": Verdict.FAILED} == found.verdicts
    assert found.used <= LIMITS.submission_seconds + 2
    assert found.peak <= GRADER_MIB
