"""Send frames to a worker and receive its replies: in this process, or in a separate one.

A transport takes a request's bytes and returns the reply's. Until the reply comes, it passes the worker's
callbacks to a function. It raises a subclass of `WorkerLost` if the process fails.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any, Protocol

from nngrade.errors import Died, OutOfMemory, ProtocolError, TimedOut, UnsolicitedData, WorkerLost
from nngrade.worker.inside import threads, wire
from nngrade.worker.inside.procstat import cpu_and_delay
from nngrade.worker.outside.budget import Clock, Deadline

if TYPE_CHECKING:
    from nngrade.worker.inside.server import Server


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def pin_to_core(place: int) -> None:
    """Pin this process, and those that it starts, to one of its allowed cores, chosen by `place`.

    Grader and worker take turns. A switch to a process on the same core is much faster than waking another
    core. While one waits, another job may use the core.
    """
    global SPINS
    SPINS = 0
    if hasattr(os, "sched_setaffinity"):
        allowed = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {allowed[place % len(allowed)]})


# Environment variables that a worker inherits: no token, no path of the course.
ENVIRONMENT = (
    "PATH", "SYSTEMROOT", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH",
    # These choose how sums are rounded. With other kernels than the grader's, the same mistake in float32
    # would answer otherwise in the worker than in the grader, and would not be recognised.
    "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "MKL_CBWR", "MKL_ENABLE_INSTRUCTIONS",
    "NPY_DISABLE_CPU_FEATURES", "NPY_ENABLE_CPU_FEATURES",
)  # fmt: skip
# A worker that may use a graphics card inherits these as well.
OF_A_DEVICE = (
    "CUDA_VISIBLE_DEVICES", "CUDA_DEVICE_ORDER", "HIP_VISIBLE_DEVICES", "ROCR_VISIBLE_DEVICES",
    "HSA_OVERRIDE_GFX_VERSION", "HOME",
)  # fmt: skip
# Seconds between checks of a worker's memory and clock while the grader waits.
LOOK_EVERY = 0.1
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
# How often the grader polls for a reply before it sleeps; each poll takes about a microsecond. On a busy
# machine a pause may take milliseconds, so there is a limit in seconds too.
SPINS = 300 if cores() > 1 else 0
SPIN_SECONDS = 0.001
# Callbacks in one request; numerical slopes of a large network need some thousands.
CALLBACKS_MAX = 100_000
START = "from nngrade.worker.inside.tensors import start; start(%r)\n"
_pause = getattr(os, "sched_yield", int)

Frame = tuple[bytes, bytearray]
Callback = Callable[[Frame], bytes]


class Transport(Protocol):
    """A connection to a worker, with the worker's clock."""

    clock: Clock

    def roundtrip(self, frame: bytes, callback: Callback, seconds: float) -> Frame:
        """Send a request, answer its callbacks, and return the reply; raise `WorkerLost` if there is none."""

    def close(self) -> None:
        """End the worker and all its descendants."""


class InProcess:
    """A worker in this process: for trusted code, or on the student's own machine."""

    def __init__(self, server: Callable[[Callable[[bytes], Frame]], Server] | None = None) -> None:
        if server is None:
            from nngrade.worker.inside.server import Server as server  # noqa: N813 the class makes one
        assert server is not None
        self.clock = Clock(lambda: (0.0, 0.0))  # it never starts
        self._callback: Callback | None = None
        self._server = server(self._call_back)

    def _call_back(self, frame: bytes) -> Frame:
        assert self._callback is not None
        return _split(self._callback(_split(frame)))

    def roundtrip(self, frame: bytes, callback: Callback, seconds: float) -> Frame:
        """Handle the request here, without a time limit."""
        self._callback = callback
        return _split(self._server.handle(*_split(frame)))

    def close(self) -> None:
        """Do nothing: there is no process to end."""


class Worker:
    """A worker in a separate process, which is killed with all its descendants.

    `spawn` and `fork` make one; `sink` and `source` are file descriptors of its input and output.
    """

    def __init__(self, process: Process, sink: int, source: int, memory_mib: int) -> None:
        self._process = process
        self._descriptors = [sink, source]
        self._memory = memory_mib
        self.clock = Clock(process.clock)
        kind: type[_Pipes] = _Windows if sys.platform == "win32" else _Posix
        self._pipes = kind(sink, source, self._look, self.close)

    @property
    def pid(self) -> int:
        """Return the process id."""
        return self._process.pid

    def roundtrip(self, frame: bytes, callback: Callback, seconds: float) -> Frame:
        """Send a request and read the reply; one deadline covers both, and all callbacks in between.

        The worker's clock stands still while the grader answers a callback.
        """
        try:
            if self._pipes.waiting():
                raise UnsolicitedData("your code sent the grader data that it had not requested")
            deadline = Deadline(self.clock, seconds)
            for _ in range(CALLBACKS_MAX):
                self.clock.start()
                self._pipes.write(frame, deadline)
                head, body = wire.lengths(self._pipes.read(wire.PREFIX.size, deadline))
                found = bytes(self._pipes.read(head, deadline)), self._pipes.read(body, deadline)
                self.clock.stop()
                if wire.reply(found[0]).kind != "callback":
                    self._count_threads()
                    return found
                frame = callback(found)
            raise _Late
        except wire.WireError as e:
            self.close()
            raise ProtocolError(f"your code sent malformed data to the grader ({e})") from e
        except _Late:
            self.close()
            raise TimedOut(f"did not finish within {seconds:g} s") from None
        except (EOFError, BrokenPipeError, ConnectionError):
            raise self._post_mortem() from None
        except WorkerLost:
            self.close()
            raise

    def _post_mortem(self) -> WorkerLost:
        self.clock.close()  # while the system still knows the process
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(0.5)
        code = self._process.returncode
        self.close()
        if code is None:
            return ProtocolError("your code closed its connection to the grader")
        if code < 0:
            name = signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"
            return Died(f"your code's process was ended by {name}", detail=f"signal {-code}")
        return Died(f"your code ended its own process (exit code {code})", detail=f"exit {code}")

    def _look(self) -> None:
        """Raise `OutOfMemory` if the worker exceeds its limit, unless rlimits do that, and count threads."""
        self._count_threads()
        if sys.platform == "linux":
            return
        import psutil

        with contextlib.suppress(psutil.Error):
            used = psutil.Process(self._process.pid).memory_info().rss
            # The interpreter and NumPy take about 60 MiB; twice that is a wide margin.
            if self._memory and used > (self._memory + 128) * 2**20:
                raise OutOfMemory(f"used more than {self._memory} MiB of memory")

    def _count_threads(self) -> None:
        """Raise `Died` if there are too many, on Linux. A worker of a zygote has a hard limit."""
        if isinstance(self._process, _Spawned) and threads.count(self.pid) > threads.MOST:
            raise Died(f"your code started more than {threads.MOST} threads")

    def close(self) -> None:
        """Kill the process and all its descendants."""
        self.clock.close()
        self._process.end()
        for descriptor in self._descriptors:
            with contextlib.suppress(OSError):
                os.close(descriptor)
        self._descriptors = []


def spawn(memory_mib: int, *, confined: bool = False, frameworks: Collection[str] = ()) -> Worker:
    """Start a worker as a new interpreter; this works on any system.

    If `confined`, it enters the sandbox as far as the system has one. It imports the `frameworks` first. With
    0 MiB there is no limit of memory, and it may use a graphics card.
    """
    inherited = ENVIRONMENT if memory_mib else (*ENVIRONMENT, *OF_A_DEVICE)
    environment = {k: os.environ[k] for k in inherited if k in os.environ} | ONE_THREAD
    if not memory_mib:
        environment["CUDA_LAUNCH_BLOCKING"] = "1"  # so that an error is raised where it happens
    process = _Spawned(
        [
            sys.executable,
            "-I",
            "-c",
            "import nngrade.kit\n"
            "from nngrade.worker.inside.sandbox import enter_if_possible\n"
            "from nngrade.worker.inside.server import main\n"
            f"{START % (tuple(frameworks),) if frameworks else ''}"
            f"main({memory_mib}, {'enter_if_possible' if confined else None})",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        cwd=tempfile.gettempdir(),
        env=environment,
        start_new_session=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    # `Worker` closes its descriptors, and so would the pipe objects, so it gets copies.
    sink, source = os.dup(process.stdin.fileno()), os.dup(process.stdout.fileno())
    process.stdin.close()
    process.stdout.close()
    return Worker(process, sink, source, memory_mib)


class Process(Protocol):
    """The process of a worker."""

    pid: int
    returncode: int | None

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end, and return its exit code; may raise `subprocess.TimeoutExpired`."""

    def clock(self) -> tuple[float, float]:
        """Return what `procstat.cpu_and_delay` says of it."""

    def end(self) -> None:
        """Kill it and its descendants."""


class _Spawned(subprocess.Popen[bytes]):
    """A process that runs a new interpreter."""

    def clock(self) -> tuple[float, float]:
        """Return what `procstat.cpu_and_delay` says of it."""
        return cpu_and_delay(self.pid)

    def end(self) -> None:
        """Kill it and its descendants."""
        if self.returncode is None:
            _kill_tree(self)


class _Late(Exception):
    """The deadline has passed."""


class _Pipes(Protocol):
    def __init__(
        self, sink: int, source: int, look: Callable[[], None], kill: Callable[[], None]
    ) -> None: ...

    def waiting(self) -> bool: ...

    def write(self, data: bytes, deadline: Deadline) -> None: ...

    def read(self, n: int, deadline: Deadline) -> bytearray: ...


class _Posix:
    """Non-blocking pipes with a deadline, which use `poll`."""

    def __init__(
        self, sink: int, source: int, look: Callable[[], None], kill: Callable[[], None]
    ) -> None:
        import select

        del kill
        self._sink, self._source, self._look = sink, source, look
        self._arrived = bytearray()
        os.set_blocking(sink, False)
        os.set_blocking(source, False)
        self._writable, self._readable = select.poll(), select.poll()
        self._writable.register(sink, select.POLLOUT)
        self._readable.register(source, select.POLLIN)

    def waiting(self) -> bool:
        return bool(self._arrived) or (bool(self._readable.poll(0)) and self._alive())

    def _alive(self) -> bool:
        # A closed pipe is readable too, without a byte in it; the next write then fails with EPIPE.
        import fcntl
        import struct
        import termios

        count = fcntl.ioctl(self._source, termios.FIONREAD, bytes(4))
        return bool(struct.unpack("i", count)[0] > 0)

    def _wait(self, poll: Any, deadline: Deadline) -> None:
        # Most replies come within a fraction of a millisecond, and sleeping would double that time.
        # `_pause` gives the core to the worker if no other core is free.
        left = deadline.left()  # also if data waits: a worker may send without end
        if left <= 0:
            raise _Late
        until = time.monotonic() + SPIN_SECONDS
        for _ in range(SPINS):
            if poll.poll(0):
                return
            _pause()
            if time.monotonic() > until:
                break
        while not poll.poll(min(left, LOOK_EVERY) * 1000):
            self._look()
            left = deadline.left()
            if left <= 0:
                raise _Late

    def write(self, data: bytes, deadline: Deadline) -> None:
        view = memoryview(data)
        while view:
            try:
                view = view[os.write(self._sink, view) :]
            except BlockingIOError:
                self._wait(self._writable, deadline)

    def read(self, n: int, deadline: Deadline) -> bytearray:
        while len(self._arrived) < n:
            self._wait(self._readable, deadline)
            part = os.read(self._source, 1 << 16 if n < 1 << 16 else 1 << 20)
            if not part:
                raise EOFError
            self._arrived += part
        if len(self._arrived) == n:
            found, self._arrived = self._arrived, bytearray()
        else:
            found = self._arrived[:n]
            del self._arrived[:n]
        return found


class _Windows:
    """Blocking pipes, with a timer that kills the process when the deadline has passed."""

    def __init__(
        self, sink: int, source: int, look: Callable[[], None], kill: Callable[[], None]
    ) -> None:
        self._sink, self._source, self._look, self._kill = sink, source, look, kill

    def waiting(self) -> bool:
        return False  # Windows cannot poll a pipe; the client compares the number in the reply

    def _until(self, deadline: Deadline, step: Callable[[], Any]) -> Any:
        left = deadline.left()
        if left <= 0:
            raise _Late
        timer = threading.Timer(left, self._kill)
        timer.start()
        try:
            return step()
        except (EOFError, OSError):
            if deadline.left() <= 0:
                raise _Late from None
            raise
        finally:
            timer.cancel()

    def write(self, data: bytes, deadline: Deadline) -> None:
        def step() -> None:
            view = memoryview(data)
            while view:
                view = view[os.write(self._sink, view) :]

        self._until(deadline, step)

    def read(self, n: int, deadline: Deadline) -> bytearray:
        def step() -> bytearray:
            found = bytearray()
            while len(found) < n:
                part = os.read(self._source, min(n - len(found), 1 << 20))
                if not part:
                    raise EOFError
                found += part
            return found

        found: bytearray = self._until(deadline, step)
        self._look()
        return found


def _split(frame: bytes) -> Frame:
    head, body = wire.lengths(frame[: wire.PREFIX.size])
    start = wire.PREFIX.size
    return frame[start : start + head], bytearray(frame[start + head : start + head + body])


def _kill_tree(process: _Spawned) -> None:
    family = _descendants(process.pid)
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(OSError):
        process.kill()
    for member in family:
        with contextlib.suppress(OSError):
            os.kill(member, signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    process.wait()


def _descendants(pid: int) -> list[int]:
    """Return the descendants of a process; psutil is imported only if Linux does not rule out any."""
    with contextlib.suppress(OSError):
        folder = f"/proc/{pid}/task"
        if not any(_read_text(f"{folder}/{task}/children") for task in os.listdir(folder)):
            return []
    import psutil

    with contextlib.suppress(psutil.Error):
        return [child.pid for child in psutil.Process(pid).children(recursive=True)]
    return []


def _read_text(path: str) -> str:
    with open(path) as file:
        return file.read()
