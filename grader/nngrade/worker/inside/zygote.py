"""The zygote: a clean process that has imported NumPy, and forks a worker whenever the grader asks for one.

The grader starts it as a new program rather than by forking, so its memory holds nothing of the grader. It
never holds a suite, a reference or a submission. It reads requests from a socket, each a line of text, and
answers each with a line. N is a worker's process id:

    fork <MiB>      comes with two descriptors, the worker's input and output; answers N
    wait <N> <s>    waits at most that many seconds for the worker to end; answers its exit code, or "alive"
    clock <N>       answers what `procstat.cpu_and_delay` says of the worker
    end <N>         kills the worker and all that it started; answers its exit code and its peak memory in KiB

`worker/outside/pool.py` is the grader's side.
"""

from __future__ import annotations

import gc
import os
import random
import select
import signal
import socket
import sys
import time
from collections.abc import Callable, Collection

import numpy as np

from nngrade.worker.inside import server
from nngrade.worker.inside.procstat import cpu_and_delay
from nngrade.worker.inside.threads import answer

# Modules that NumPy or a submission loads on first use. The zygote imports them once for all workers.
WARM = (
    "numpy.linalg",
    "numpy.random",
    "numpy.fft",
    "collections",
    "copy",
    "dataclasses",
    "functools",
    "itertools",
    "typing",
    "traceback",
    "encodings.utf_8_sig",
)


def main(confined: bool, frameworks: Collection[str] = ()) -> None:
    """Serve the socket that is standard input until the grader closes it; if `confined`, sandbox workers.

    It imports the `frameworks` too: a sandboxed worker could not, and PyTorch takes more than a second.
    """
    from nngrade.worker.inside import sandbox, tensors

    for name in WARM:
        __import__(name)
    tensors.start(frameworks)
    tensors.practise()
    os.environ["HOME"] = "/"
    sys.argv = ["worker"]
    enter: Callable[[socket.socket], None] | None = None
    if confined:
        enter = sandbox.Sandbox().enter
    sandbox.undumpable()
    asked = socket.socket(fileno=os.dup(0))
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    os.close(null)
    os.chdir("/")
    _adopt()
    gc.freeze()
    asked.send(b"ready")
    threads = _Threads(asked)
    ended: dict[int, tuple[int, int]] = {}
    living: set[int] = set()
    while True:
        threads.answer_until_request()
        line, descriptors, _, _ = socket.recv_fds(asked, 100, 2)
        if not line:
            _kill_others(set())
            os._exit(0)
        words = line.decode().split()
        if words[0] == "fork":
            pid = _fork(threads, descriptors, int(words[1]), enter)
            living.add(pid)
            asked.send(str(pid).encode())
            continue
        pid = int(words[1])
        if words[0] == "clock":
            used, delay = cpu_and_delay(pid)
            asked.send(f"{used} {delay}".encode())
            continue
        if pid not in ended:
            found = _wait(pid, float(words[2])) if words[0] == "wait" else _end(pid)
            if found is not None:
                ended[pid] = found
                living.discard(pid)
                _kill_others(living)
        if words[0] == "end":
            code, peak = ended.pop(pid)
            asked.send(f"{code} {peak}".encode())
        else:
            asked.send(str(ended[pid][0] if pid in ended else "alive").encode())


class _Threads:
    """The zygote's socket, and its connections to the workers that ask before they start a thread."""

    def __init__(self, asked: socket.socket) -> None:
        self._asked = asked
        self._poll = select.poll()
        self._poll.register(asked, select.POLLIN)
        self._workers: dict[int, tuple[socket.socket | None, int]] = {}

    def add(self, connection: socket.socket, pid: int) -> None:
        """Wait for the listener of worker `pid`, which comes by this connection."""
        self._watch(connection.fileno(), connection, pid)

    def _watch(self, descriptor: int, connection: socket.socket | None, pid: int) -> None:
        self._workers[descriptor] = connection, pid
        self._poll.register(descriptor, select.POLLIN)

    def _drop(self, descriptor: int) -> None:
        connection, _ = self._workers.pop(descriptor)
        self._poll.unregister(descriptor)
        if connection is None:
            os.close(descriptor)
        else:
            connection.close()

    def answer_until_request(self) -> None:
        """Answer workers until the grader sends a request, or is gone."""
        while True:
            events = dict(self._poll.poll())
            for descriptor in events.keys() & self._workers.keys():
                connection, pid = self._workers[descriptor]
                if connection is None and events[descriptor] & select.POLLIN:
                    answer(descriptor, pid)
                    continue
                if connection is not None:
                    _, received, _, _ = socket.recv_fds(connection, 100, 1)
                    for listener in received:
                        self._watch(listener, None, pid)
                self._drop(descriptor)
            if self._asked.fileno() in events:
                return

    def close(self) -> None:
        """Close everything, in a new worker."""
        for descriptor in list(self._workers):
            self._drop(descriptor)
        self._asked.close()


def _fork(
    threads: _Threads,
    descriptors: list[int],
    memory_mib: int,
    enter: Callable[[socket.socket], None] | None,
) -> int:
    ours, theirs = socket.socketpair()
    pid = os.fork()
    if pid:
        theirs.close()
        threads.add(ours, pid)
        for descriptor in descriptors:
            os.close(descriptor)
        return pid
    try:
        ours.close()
        threads.close()
        os.setsid()
        os.dup2(descriptors[0], 0)
        os.dup2(descriptors[1], 1)
        for descriptor in descriptors:
            os.close(descriptor)
        # Without this, all workers would draw the same random numbers: they copy the zygote's state.
        random.seed()
        np.random.seed()  # noqa: NPY002 the generator that students' code uses
        server.main(memory_mib, (lambda: enter(theirs)) if enter else theirs.close)
    finally:
        os._exit(70)


def _wait(pid: int, seconds: float) -> tuple[int, int] | None:
    deadline = time.monotonic() + seconds
    while True:
        found, status, usage = os.wait4(pid, os.WNOHANG)
        if found:
            return os.waitstatus_to_exitcode(status), usage.ru_maxrss
        if time.monotonic() > deadline:
            return None
        time.sleep(0.001)


def _end(pid: int) -> tuple[int, int]:
    """Kill a worker and its process group; return its exit code and its peak memory in KiB."""
    for kill in (os.killpg, os.kill):
        try:
            kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
    _, status, usage = os.wait4(pid, 0)
    return os.waitstatus_to_exitcode(status), usage.ru_maxrss


def _adopt() -> None:
    """Become the parent of processes that a worker leaves behind, so that they can be found and killed."""
    import ctypes

    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER


def _kill_others(living: set[int]) -> None:
    """Kill every child except the living workers: a worker without a sandbox may leave processes behind."""
    for _ in range(1000):
        try:
            with open(f"/proc/self/task/{os.getpid()}/children") as file:
                children = {int(word) for word in file.read().split()} - living
        except OSError:
            return
        if not children:
            return
        for pid in children:
            try:
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
            except (ProcessLookupError, ChildProcessError):
                continue
