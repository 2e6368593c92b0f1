"""Carrying frames to a worker and back: in this process, or in one of its own.

A transport takes a request's bytes and returns the reply's, answering callbacks on the way through
a function that it is given. Whatever goes wrong with the process is a typed `WorkerLost`.
"""

from __future__ import annotations

import contextlib
import gc
import math
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from nngrade.errors import Died, OutOfMemory, ProtocolError, TimedOut, UnsolicitedData, WorkerLost
from nngrade.worker.inside import wire
from nngrade.worker.inside.procstat import state_and_cpu

if TYPE_CHECKING:
    from nngrade.worker.inside.server import Server


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def pin_to_core(place: int) -> None:
    """Keep this process, and those that it starts, on one core: that number of those that it may use.

    Grader and worker take turns: handing over to a process on the same core takes a fraction of waking
    another one up, and while one waits, another job's may have the core.
    """
    global SPINS
    SPINS = 0
    if hasattr(os, "sched_setaffinity"):
        allowed = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {allowed[place % len(allowed)]})


# What a worker's environment keeps of ours: no token, no path of the course.
ENVIRONMENT = ("PATH", "SYSTEMROOT", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH")
# How often a waiting grader looks at the worker's memory, in seconds.
LOOK_EVERY = 0.1
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
# How often it asks for an answer before it goes to sleep, at about a microsecond each.
SPINS = 300 if cores() > 1 else 0
# How often a worker that the machine kept waiting gets its time again, and the states that tell.
MORE = 4
READY = ("R", "D")
_pause = getattr(os, "sched_yield", int)

Frame = tuple[bytes, bytearray]
Callback = Callable[[Frame], bytes]


class Transport(Protocol):
    """What a client needs of a worker."""

    def roundtrip(self, frame: bytes, callback: Callback, seconds: float) -> Frame:
        """Send a request, answer its callbacks, and return the reply, within `seconds`."""

    def close(self) -> None:
        """End the worker, with everything it started."""


class InProcess:
    """Runs the submission in this process: for code that is trusted, or is the student's own."""

    def __init__(self, server: Callable[[Callable[[bytes], Frame]], Server] | None = None) -> None:
        if server is None:
            from nngrade.worker.inside.server import Server as server  # noqa: N813 the class makes one
        assert server is not None
        self._callback: Callback | None = None
        self._server = server(self._call_back)

    def _call_back(self, frame: bytes) -> Frame:
        assert self._callback is not None
        return _split(self._callback(_split(frame)))

    def roundtrip(self, frame: bytes, callback: Callback, seconds: float) -> Frame:
        """Handle the request here; nothing limits its time."""
        self._callback = callback
        return _split(self._server.handle(*_split(frame)))

    def close(self) -> None:
        """Nothing is held."""


class Worker:
    """A process of its own, that is killed with all its descendants; `spawn` and `fork` make one."""

    def __init__(self, process: Process, sink: int, source: int, memory_mib: int) -> None:
        self._process = process
        self._descriptors = [sink, source]
        self._memory = memory_mib
        kind: type[_Pipes] = _Windows if sys.platform == "win32" else _Posix
        self._pipes = kind(sink, source, self._look, self.close)

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    def roundtrip(self, frame: bytes, callback: Callback, seconds: float) -> Frame:
        """Send a request and read the reply; the deadline is absolute, callbacks included."""
        deadline = _Deadline(seconds, self._process)
        try:
            if self._pipes.waiting():
                raise UnsolicitedData("your code sent data to the grader that nobody asked for")
            while True:
                self._pipes.write(frame, deadline)
                head, body = wire.lengths(self._pipes.read(wire.PREFIX.size, deadline))
                found = bytes(self._pipes.read(head, deadline)), self._pipes.read(body, deadline)
                if wire.reply(found[0]).kind != "callback":
                    return found
                frame = callback(found)
        except wire.WireError as e:
            self.close()
            raise ProtocolError(f"your code disturbed its connection to the grader ({e})") from e
        except _Late:
            self.close()
            raise TimedOut(f"did not finish within {seconds:g} s") from None
        except (EOFError, BrokenPipeError, ConnectionError):
            raise self._post_mortem() from None
        except WorkerLost:
            self.close()
            raise

    def _post_mortem(self) -> WorkerLost:
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
        """Raise if the worker holds more memory than its limit: for systems without rlimits."""
        if sys.platform == "linux":
            return
        import psutil

        with contextlib.suppress(psutil.Error):
            used = psutil.Process(self._process.pid).memory_info().rss
            # The interpreter and NumPy come to about 60 MiB; twice that is a wide margin.
            if used > (self._memory + 128) * 2**20:
                raise OutOfMemory(f"took more than {self._memory} MiB of memory")

    def close(self) -> None:
        """Kill the process and all that it started."""
        self._process.end()
        for descriptor in self._descriptors:
            with contextlib.suppress(OSError):
                os.close(descriptor)
        self._descriptors = []


def spawn(memory_mib: int) -> Worker:
    """Start a worker from nothing: a clean interpreter, on any system."""
    environment = {k: os.environ[k] for k in ENVIRONMENT if k in os.environ} | ONE_THREAD
    process = _Spawned(
        [
            sys.executable,
            "-I",
            "-c",
            f"from nngrade.worker.inside.server import main; main({memory_mib})",
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
    # The descriptors are the worker's from here on: a pipe object would close them a second time.
    sink, source = os.dup(process.stdin.fileno()), os.dup(process.stdout.fileno())
    process.stdin.close()
    process.stdout.close()
    return Worker(process, sink, source, memory_mib)


def fork(memory_mib: int) -> Worker:
    """Start a worker as a copy of this process, with NumPy imported already, where that is possible.

    Only for a process that holds no reference and no hidden suite yet, and runs no threads. A second
    import of NumPy at the same time would slow this process down by as much as a suite takes.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return spawn(memory_mib)
    from nngrade.worker.inside import server  # before the copy is made, so that it has it

    theirs_in, sink = os.pipe()
    source, theirs_out = os.pipe()
    pid = os.fork()
    if pid:
        os.close(theirs_in)
        os.close(theirs_out)
        return Worker(_Forked(pid), sink, source, memory_mib)
    try:
        os.setsid()
        os.dup2(theirs_in, 0)
        os.dup2(theirs_out, 1)
        os.dup2(os.open(os.devnull, os.O_RDWR), 2)
        os.closerange(3, 1024)
        os.chdir(tempfile.gettempdir())
        kept = {k: os.environ[k] for k in ENVIRONMENT if k in os.environ} | ONE_THREAD
        os.environ.clear()
        os.environ.update(kept)
        sys.argv = ["worker"]
        gc.enable()
        server.main(memory_mib)
    finally:
        os._exit(70)


class Process(Protocol):
    """What a worker needs to know of its process."""

    pid: int
    returncode: int | None

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end; raises `subprocess.TimeoutExpired`."""

    def state_and_cpu(self) -> tuple[str, float]:
        """Its state, as Linux has it in a letter, and the seconds of processor that it has had."""

    def end(self) -> None:
        """Kill it, with everything it started."""


class _Spawned(subprocess.Popen[bytes]):
    """A process that was executed."""

    def state_and_cpu(self) -> tuple[str, float]:
        """What `life` says of it."""
        return state_and_cpu(self.pid)

    def end(self) -> None:
        """Kill it and its descendants."""
        if self.returncode is None:
            _kill_tree(self)


class _Forked:
    """A process that was forked, waited for as `subprocess.Popen` does it."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None

    def wait(self, timeout: float | None = None) -> int:
        deadline = time.monotonic() + (math.inf if timeout is None else timeout)
        while self.returncode is None:
            found, status = os.waitpid(self.pid, 0 if timeout is None else os.WNOHANG)
            if found:
                self.returncode = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > deadline:
                raise subprocess.TimeoutExpired("worker", timeout or 0)
            else:
                time.sleep(0.001)
        return self.returncode

    def state_and_cpu(self) -> tuple[str, float]:
        """What `life` says of it."""
        return state_and_cpu(self.pid)

    def kill(self) -> None:
        """Kill it alone."""
        os.kill(self.pid, signal.SIGKILL)

    def end(self) -> None:
        """Kill it and its descendants."""
        if self.returncode is None:
            _kill_tree(self)


class _Late(Exception):
    """The deadline has passed."""


class _Deadline:
    """When an answer is late, of a worker that had the time to give it.

    One that has been ready to run, and had the processor for less than half of the limit in all its life,
    waits on a busy machine: it gets its time again, at most `MORE` times.
    """

    def __init__(self, seconds: float, process: Process) -> None:
        self._seconds, self._process = seconds, process
        self._at = time.monotonic() + seconds
        self._more = MORE

    def left(self) -> float:
        """The seconds that are left; none or less if it is too late."""
        left = self._at - time.monotonic()
        if left > 0 or not self._more:
            return left
        state, used = self._process.state_and_cpu()
        if state not in READY or used > self._seconds / 2:
            return left
        self._more -= 1
        self._at += self._seconds - left
        return self._seconds


class _Pipes(Protocol):
    def __init__(
        self, sink: int, source: int, look: Callable[[], None], kill: Callable[[], None]
    ) -> None: ...

    def waiting(self) -> bool: ...

    def write(self, data: bytes, deadline: _Deadline) -> None: ...

    def read(self, n: int, deadline: _Deadline) -> bytearray: ...


class _Posix:
    """Pipes with deadlines by poll."""

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
        # End of file also shows as readable; a write then says so with EPIPE.
        import fcntl
        import struct
        import termios

        count = fcntl.ioctl(self._source, termios.FIONREAD, bytes(4))
        return bool(struct.unpack("i", count)[0] > 0)

    def _wait(self, poll: Any, deadline: _Deadline) -> None:
        # Most answers come within a fraction of a millisecond, which going to sleep would double.
        # In between, the worker gets the core if there is no other one free for it.
        for _ in range(SPINS):
            if poll.poll(0):
                return
            _pause()
        while True:
            left = deadline.left()
            if poll.poll(max(0.0, min(left, LOOK_EVERY)) * 1000):
                return
            if left <= 0:
                raise _Late
            self._look()

    def write(self, data: bytes, deadline: _Deadline) -> None:
        view = memoryview(data)
        while view:
            try:
                view = view[os.write(self._sink, view) :]
            except BlockingIOError:
                self._wait(self._writable, deadline)

    def read(self, n: int, deadline: _Deadline) -> bytearray:
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
    """Pipes that block, and a timer that kills the process when the deadline has passed."""

    def __init__(
        self, sink: int, source: int, look: Callable[[], None], kill: Callable[[], None]
    ) -> None:
        self._sink, self._source, self._look, self._kill = sink, source, look, kill

    def waiting(self) -> bool:
        return False  # a pipe cannot be asked here; replies carry the request's number

    def _until(self, deadline: _Deadline, step: Callable[[], Any]) -> Any:
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

    def write(self, data: bytes, deadline: _Deadline) -> None:
        def step() -> None:
            view = memoryview(data)
            while view:
                view = view[os.write(self._sink, view) :]

        self._until(deadline, step)

    def read(self, n: int, deadline: _Deadline) -> bytearray:
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


def _kill_tree(process: _Spawned | _Forked) -> None:
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
    """The processes below one: psutil finds them, and is not imported where Linux says there are none."""
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
