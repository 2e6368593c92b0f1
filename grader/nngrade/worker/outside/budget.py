"""The time that a submission may use: a clock for each worker, a deadline for each call, a budget for all.

A worker's clock runs while the grader waits for it. It stands still while the grader computes what the
worker asked for. It leaves out time in which the worker, or the grader that should read its answer, was
ready to run but got no core. So a mark does not depend on what else the machine does. Linux says how long a
process waited for a core; on other systems the clock shows wall time.
"""

from __future__ import annotations

import contextlib
import math
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from types import FrameType

# The clock of a worker that ends is made exact if it has used more seconds than this.
WORTH = 0.05
# Shorter waits are not searched for delays of the grader, which would cost more than they are.
BRIEF = 0.002
# A worker is killed after this many times its limit in wall time, whatever its clock says.
BACKSTOP = 100
# An exercise may use this share of a submission's seconds, but always one call's.
EXERCISE_SHARE = 1 / 3
# MiB of arrays and numbers that a submission may return in one exercise; the references return at most 8.
ANSWERS_MIB = 64
# MiB that the grader may map beyond what it has mapped when it begins with a submission.
GRADER_MIB = 300
# CPU seconds between further signals, in case the first one did not stop the code.
AGAIN = 0.02


class Clock:
    """The clock of one worker; `look` returns what `procstat.cpu_and_delay` says of its process.

    The CPU time of further threads is added, because they delay the worker's main thread and the grader.
    """

    def __init__(self, look: Callable[[], tuple[float, float]]) -> None:
        self._look = look
        self._wall = self._ours = self._excess = 0.0
        self._since = 0.0
        self._before = b""
        self._closed = False

    def start(self) -> None:
        """Begin to wait for the worker."""
        self._since, self._before = time.monotonic(), _grader()

    def stop(self) -> None:
        """End a wait: the worker has answered, or has asked for something."""
        if self._since:
            wall = time.monotonic() - self._since
            self._wall += wall
            if wall > BRIEF:
                self._ours += _delay(_grader()) - _delay(self._before)
            self._since = 0.0

    @property
    def wall(self) -> float:
        """Return the seconds that the grader has waited, in wall time."""
        return self._wall + (time.monotonic() - self._since if self._since else 0.0)

    @property
    def seconds(self) -> float:
        """Return the seconds used, or somewhat more: `settle` makes it exact."""
        return (self.wall if self._since else self._wall) - self._excess

    def settle(self) -> None:
        """Make `seconds` exact, unless the worker has ended; this takes a fraction of a millisecond."""
        if not self._closed:
            threads, delay = self._look()
            delay += self._ours
            if self._since:
                delay += _delay(_grader()) - _delay(self._before)
            self._excess = min(delay, self.wall) - threads

    def close(self) -> None:
        """Make `seconds` exact and final; call this before the worker ends."""
        self.stop()
        if self.seconds > WORTH:
            self.settle()
        self._closed = True


class Deadline:
    """The deadline of one call, on the clock of its worker."""

    def __init__(self, clock: Clock, seconds: float) -> None:
        self._clock, self._seconds = clock, seconds
        self._start, self._wall = clock.seconds, clock.wall

    def left(self) -> float:
        """Return the seconds that are left, at most 0 if it is too late."""
        left = self._left()
        if left <= 0 and self._clock.wall - self._wall < BACKSTOP * self._seconds:
            self._clock.settle()
            left = self._left()
        return left

    def _left(self) -> float:
        return self._seconds - (self._clock.seconds - self._start)


class Budget:
    """The limits of one submission: bytes, and seconds on its workers' clocks and of CPU time in the grader.

    `begin` starts an exercise, which may use a share of it.
    """

    def __init__(self, seconds: float = math.inf) -> None:
        self.seconds = seconds
        self.mib = GRADER_MIB if math.isfinite(seconds) else math.inf
        """MiB that the grader may map beyond what it has mapped when it begins with the submission."""
        self._clocks: list[Clock] = []
        self._begun = time.process_time()
        self._exercise, self._mark = seconds, 0.0
        self._received = 0

    def watch(self, clock: Clock) -> None:
        """Count the clock of one more worker."""
        self._clocks.append(clock)

    def begin(self, call_seconds: float) -> None:
        """Start an exercise, whose single calls may take so many seconds."""
        self._exercise = max(EXERCISE_SHARE * self.seconds, call_seconds)
        self._mark = self._spent()
        self._received = 0

    def _spent(self) -> float:
        used = time.process_time() - self._begun
        for clock in self._clocks:
            used += clock.seconds
        return used

    def _left(self) -> float:
        used = self._spent()
        return min(self.seconds - used, self._exercise - (used - self._mark))

    def left(self) -> float:
        """Return the seconds that are left for the current exercise, at most 0 if there are none."""
        left = self._left()
        if left <= 0:
            self.used()
            left = self._left()
        return left

    def used(self) -> float:
        """Return the seconds that the whole submission has used, after making all clocks exact."""
        for clock in self._clocks:
            clock.settle()
        return self._spent()

    def over(self) -> str:
        """Return in words what has been used up; empty if time is left."""
        if self.left() > 0:
            return ""
        if self._spent() >= self.seconds:
            return f"the submission has used up its {self.seconds:g} s"
        return f"the exercise has used up its {self._exercise:g} s"

    def receive(self, size: int) -> bool:
        """Count so many bytes of answers; return whether the exercise is still within its bound."""
        self._received += size
        return self._received <= ANSWERS_MIB * 2**20 or math.isinf(self.seconds)


class OutOfTime(BaseException):
    """Trusted code has used up its CPU time. A `BaseException`, so that `except Exception` lets it pass."""


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `OutOfTime` in the block after so many CPU seconds; limits may be nested.

    There is no limit on a system without interval timers, nor outside the main thread.
    """
    if (
        math.isinf(seconds)
        or not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    global _handled, _limits
    if _handled != os.getpid():  # asking the system takes longer than many a check
        signal.signal(signal.SIGPROF, _stop)
        _handled = os.getpid()
    began = time.process_time()
    outer = signal.getitimer(signal.ITIMER_PROF)[0]
    _limits += 1
    try:
        signal.setitimer(signal.ITIMER_PROF, max(min(seconds, outer or seconds), 1e-3), AGAIN)
        yield
    finally:
        _limits -= 1
        signal.setitimer(signal.ITIMER_PROF, 0)
        if outer:  # an outer limit goes on
            left = outer - (time.process_time() - began)
            signal.setitimer(signal.ITIMER_PROF, max(left, 1e-3), AGAIN)


_handled = 0
"""The process whose signal `_stop` handles."""
_limits = 0
"""The number of blocks with a time limit that this process is in."""


def _stop(_: int, frame: FrameType | None) -> None:
    # Python swallows an exception raised in a destructor, or in Hypothesis's callback of the garbage
    # collector. The next signal comes outside of it.
    while frame is not None:
        if frame.f_code.co_name in ("__del__", "gc_callback"):
            return
        frame = frame.f_back
    if _limits:
        raise OutOfTime


@contextlib.contextmanager
def memory_limit(mib: float) -> Iterator[None]:
    """Raise `MemoryError` in the block if this process maps so many MiB more than now (Linux only)."""
    try:
        import resource

        with open("/proc/self/statm") as file:
            mapped = int(file.read().split()[0]) * resource.getpagesize()
    except (ImportError, OSError):
        mib = math.inf
    if math.isinf(mib):
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = mapped + int(mib) * 2**20
    if soft != resource.RLIM_INFINITY:
        most = min(most, soft)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


# --- The grader's own delays

_file: tuple[int, int] | None = None


def _grader() -> bytes:
    """Return what the system says of this process's time; empty if it says nothing."""
    global _file
    if _file is None or _file[0] != os.getpid():  # a fork has a file of its own
        try:
            _file = os.getpid(), os.open("/proc/self/schedstat", os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            _file = os.getpid(), -1
    return os.pread(_file[1], 100, 0) if _file[1] >= 0 else b""


def _delay(text: bytes) -> float:
    words = text.split()
    return int(words[1]) / 1e9 if len(words) > 1 else 0.0
