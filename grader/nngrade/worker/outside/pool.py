"""Fork sandboxed workers from a zygote, kill them with all that they started, and test the sandbox."""

from __future__ import annotations

import contextlib
import gc
import os
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any, Literal

import numpy as np

import nngrade
from nngrade.errors import GraderError, WorkerLost, ZygoteLost
from nngrade.worker.outside.cgroup import Group
from nngrade.worker.outside.client import Client, RemoteException
from nngrade.worker.outside.transport import ENVIRONMENT, ONE_THREAD, Worker

Layer = Literal["bubblewrap", "process", "none"]
START_SECONDS = 60.0
NO_TORCH = (
    "this assignment needs PyTorch, which is not installed here: pip install 'nngrade[torch]'"
)
NO_MLX = "MLX is not installed on this machine: pip install 'nngrade[mlx]'"
NO_ANSWER = "the process that starts workers does not answer: {}"
ANSWER_SECONDS = 30.0


class Zygote:
    """A zygote process and the socket to it. Each job of a batch has its own, and uses it from one thread."""

    def __init__(
        self, layer: Layer, *, group: Group | None = None, frameworks: Collection[str] = ()
    ) -> None:
        """Start a zygote in bubblewrap and the sandbox, in the sandbox alone, or without either (`layer`).

        Its workers have the `frameworks`. It runs in the control `group`, if one is given, and `close`
        ends that too. Raises `GraderError` if the zygote does not start.
        """
        self._group = group
        self.peak_kib = 0
        """The most memory that a worker has held, in KiB. The reader resets it to 0."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        program = "import nngrade.kit; from nngrade.worker.inside.zygote import main; "
        program += f"main({layer != 'none'}, {tuple(frameworks)})"
        path = [str(Path(nngrade.__file__).parents[1])]
        program = f"import sys; sys.path[:0] = {path!r}; {program}"
        command = [sys.executable, "-I", "-c", program]
        if layer == "bubblewrap":
            command = [*_bubblewrap(), *command]
        environment = {k: os.environ[k] for k in ENVIRONMENT if k in os.environ} | ONE_THREAD
        self._socket = ours
        try:
            self._process = subprocess.Popen(
                command,
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                cwd=tempfile.gettempdir(),
                env=environment,
                start_new_session=True,
                preexec_fn=group.enter if group is not None else None,  # only this thread is there
            )
        finally:
            theirs.close()
        if not _ready(ours):
            self._process.kill()
            said = (self._process.communicate()[1] or b"").decode("utf-8", "replace").strip()
            ours.close()
            if group is not None:
                group.close()
            reason = said.splitlines()[-1][:300] if said else "it printed nothing"
            if "torch" in frameworks and "No module named 'torch'" in reason:
                raise GraderError(NO_TORCH)
            raise GraderError(f"the process that starts workers did not start ({layer}): {reason}")

    def fork(self, memory_mib: int) -> Worker:
        """Fork a worker for one submission, limited to `memory_mib` MiB. Raises `ZygoteLost`."""
        return self._forked(*self._request(memory_mib), memory_mib)

    def _request(self, memory_mib: int) -> tuple[int, int]:
        """Request a worker; return the descriptors of its input and output."""
        theirs_in, sink = os.pipe()
        source, theirs_out = os.pipe()
        try:
            self._send(f"fork {memory_mib}", [theirs_in, theirs_out])
        except BaseException:
            os.close(sink)
            os.close(source)
            raise
        finally:
            os.close(theirs_in)
            os.close(theirs_out)
        return sink, source

    def _forked(self, sink: int, source: int, memory_mib: int) -> Worker:
        """Return the worker that was requested."""
        try:
            pid = int(self._answer())
        except BaseException:
            os.close(sink)
            os.close(source)
            raise
        return Worker(_Offspring(self, pid), sink, source, memory_mib)

    def ask(self, line: str) -> str:
        """Send a request and return its answer. Raises `ZygoteLost` if none comes."""
        self._send(line, [])
        return self._answer()

    def _send(self, line: str, descriptors: list[int]) -> None:
        try:
            socket.send_fds(self._socket, [line.encode()], descriptors)
        except OSError as e:
            raise ZygoteLost(NO_ANSWER.format(e)) from e

    def _answer(self) -> str:
        try:
            answer = self._socket.recv(100)
        except OSError as e:
            raise ZygoteLost(NO_ANSWER.format(e)) from e
        if not answer:
            raise ZygoteLost("the process that starts workers has ended")
        return answer.decode()

    def close(self) -> None:
        """End the zygote, its workers and its control group."""
        self._socket.close()
        try:
            self._process.wait(2)
        except subprocess.TimeoutExpired:
            with contextlib.suppress(OSError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        if self._process.stderr is not None:
            self._process.stderr.close()
        if self._group is not None:
            self._group.close()


class ForkedZygote(Zygote):
    """A zygote that is a fork of this process, which has NumPy already, with the kernel's means.

    The caller must not hold a reference or a hidden suite yet, because workers share its memory. A fork
    needs Linux and a single thread. Both have the `frameworks`, which are imported only once.
    The zygote forks the first worker at once, while the caller reads the suite.
    """

    def __init__(self, memory_mib: int, *, frameworks: Collection[str] = ()) -> None:
        # Before the fork, so that the child has them.
        import nngrade.kit  # noqa: F401 support modules use it, and a sandboxed worker cannot read it
        from nngrade.worker.inside import sandbox, tensors, zygote

        tensors.start(frameworks)
        self.peak_kib = 0
        self._first: tuple[int, int] | None = None
        with contextlib.suppress(OSError):
            sandbox.undumpable()
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._pid = os.fork()
        if self._pid:
            theirs.close()
            with contextlib.suppress(ZygoteLost):  # then `fork` raises it
                self._first = self._request(memory_mib)
            return
        try:
            os.setsid()
            os.dup2(theirs.fileno(), 0)
            os.dup2(os.open(os.devnull, os.O_RDWR), 2)
            os.closerange(3, 1024)
            kept = {k: os.environ[k] for k in ENVIRONMENT if k in os.environ} | ONE_THREAD
            os.environ.clear()
            os.environ.update(kept)
            gc.enable()
            zygote.main(True, frameworks)
        finally:
            os._exit(70)

    def fork(self, memory_mib: int) -> Worker:
        """Fork a worker for one submission, limited to `memory_mib` MiB. Raises `ZygoteLost`."""
        if self._first is None:
            return super().fork(memory_mib)
        if not _ready(self._socket):
            raise ZygoteLost("the kernel lacks a layer of the sandbox")
        first, self._first = self._first, None
        return self._forked(*first, memory_mib)

    def close(self) -> None:
        """End the zygote and its workers."""
        self._socket.close()
        for descriptor in self._first or ():
            os.close(descriptor)
        os.waitpid(self._pid, 0)


def _ready(zygote: socket.socket) -> bool:
    zygote.settimeout(START_SECONDS)
    with contextlib.suppress(OSError):
        if zygote.recv(100) == b"ready":
            zygote.settimeout(ANSWER_SECONDS)
            return True
    return False


class _Offspring:
    """A worker's process, which is a child of the zygote and not of the grader."""

    def __init__(self, zygote: Zygote, pid: int) -> None:
        self._zygote = zygote
        self.pid = pid
        self.returncode: int | None = None
        self._ended = False

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the worker to end, and return its exit code. Raises `subprocess.TimeoutExpired`."""
        said = self._zygote.ask(f"wait {self.pid} {timeout or ANSWER_SECONDS / 2}")
        if said == "alive":
            raise subprocess.TimeoutExpired("worker", timeout or 0)
        self.returncode = int(said)
        return self.returncode

    def clock(self) -> tuple[float, float]:
        """Return what `procstat.cpu_and_delay` says of the worker."""
        used, delay = self._zygote.ask(f"clock {self.pid}").split()
        return float(used), float(delay)

    def end(self) -> None:
        """Kill the worker and everything that it started; note its peak memory in the zygote."""
        if not self._ended:
            self._ended = True
            with contextlib.suppress(GraderError):  # a worker ends with its zygote
                code, peak = map(int, self._zygote.ask(f"end {self.pid}").split())
                self._zygote.peak_kib = max(self._zygote.peak_kib, peak)
                self.returncode = code if self.returncode is None else self.returncode


def _bubblewrap() -> list[str]:
    """Return the bubblewrap command that gives a process a root with readable libraries and nothing else."""
    found = shutil.which("bwrap")
    if found is None:
        raise GraderError("bubblewrap is not installed: apt-get install bubblewrap")
    names = ("stdlib", "platstdlib", "purelib", "platlib")
    # The interpreter (as a link and resolved), what it imports, and what the system's loader reads.
    folders = [str(Path(sys.executable).parent), str(Path(sys.executable).resolve().parent)]
    folders += [sys.base_prefix + "/lib", *(sysconfig.get_path(n) for n in names)]
    folders += [str(Path(nngrade.__file__).parent), "/usr/lib", "/usr/lib64"]
    command = [found, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    command += ["--clearenv"]
    for key in ENVIRONMENT:
        if key in os.environ:
            command += ["--setenv", key, os.environ[key]]
    for key, value in ONE_THREAD.items():
        command += ["--setenv", key, value]
    for place in ("/lib", "/lib64"):
        if os.path.islink(place):
            command += ["--symlink", os.readlink(place), place]
        elif os.path.isdir(place):
            command += ["--ro-bind", place, place]
    for folder in dict.fromkeys(folders):
        if os.path.isdir(folder):
            command += ["--ro-bind", folder, folder]
    configuration = Path(sys.prefix) / "pyvenv.cfg"
    files = [*([str(configuration)] if configuration.is_file() else []), "/etc/ld.so.cache"]
    for file in files:
        if os.path.isfile(file):
            command += ["--ro-bind", file, file]
    return [*command, "--dev", "/dev", "--proc", "/proc", "--chdir", "/", "--"]


# --- The canary

CANARY = b"""
import ctypes, os, socket

def fork(_):
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    return True

def network(_):
    socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()
    return True

def memory(pid):
    for number in {pid, os.getppid()}:
        try:
            open(f"/proc/{number}/mem", "rb").close()
            return True
        except OSError:
            continue
    raise PermissionError

def files(path):
    open(path, "rb").close()
    return True

def write(path):
    open(path, "r+b").close()
    return True

def signals(pid):
    for number in {pid, os.getppid()} - {0}:
        try:
            os.kill(number, 0)
            return True
        except OSError:
            continue
    raise PermissionError
"""
PROBES = {
    "fork": "start processes",
    "network": "open sockets",
    "memory": "read the grader's memory",
    "files": "read files of the course",
    "signals": "send signals to the grader",
    "write": "change files of the course",
}
# The last one is for a course on a file system that cannot be written.
DENIED = ("PermissionError", "FileNotFoundError", "ProcessLookupError", "OSError")


def canary(zygote: Zygote, hidden: Path) -> list[str]:
    """Try what a worker of this zygote must not be able to do; return what it could do, in words.

    `hidden` is a file that no submission may read. Raises `GraderError` if an attempt ends unexpectedly.
    """
    return attempts(lambda: zygote.fork(512), hidden)


def attempts(start: Callable[[], Worker], hidden: Path) -> list[str]:
    """Do the same with the workers that `start` starts."""
    found = []
    for name, words in PROBES.items():
        argument = str(hidden.resolve()) if name in ("files", "write") else os.getpid()
        try:
            attempt(start(), CANARY, name, [argument], seconds=ANSWER_SECONDS)
            found.append(words)
        except RemoteException as e:
            if e.type_name not in DENIED:
                raise GraderError(f"sandbox test {name}: raised {e.type_name}: {e.said}") from None
        except WorkerLost as e:
            raise GraderError(f"sandbox test {name}: its process ended: {e}") from None
    return found


def attempt(
    worker: Worker, source: bytes, function: str, args: list[Any], *, seconds: float
) -> None:
    """Call one function of a source in a worker, and end the worker.

    Raises `RemoteException` if the function raised, and `WorkerLost` if the worker is gone.
    """
    client = Client(worker)
    try:
        files = {"probe.py": np.frombuffer(source, np.uint8)}
        allowed = ["ctypes", "numpy", "os", "socket", "threading", "time"]
        loaded = files, ["probe.py"], allowed, False, dict[str, Any]()
        client.request("load", args=loaded, seconds=START_SECONDS)
        client.request("call", name=function, args=args, seconds=seconds)
    finally:
        client.close()


def isolated(
    hidden: Path, layers: Sequence[Layer] = ("bubblewrap", "process")
) -> tuple[Layer, list[str]]:
    """Return the first of `layers` in which the canary can do nothing forbidden, with no reasons.

    If there is none, return "none" and the reasons: what the canary could do, or why a layer did not start.
    """
    reasons: list[str] = []
    for layer in layers:
        try:
            zygote = Zygote(layer)
        except GraderError as e:
            reasons = [*reasons, str(e)]
            continue
        try:
            may = canary(zygote, hidden)
        except GraderError as e:
            reasons = [*reasons, str(e)]
            continue
        finally:
            zygote.close()
        if not may:
            return layer, []
        reasons = [*reasons, f"the {layer} sandbox lets a submission {', '.join(may)}"]
    return "none", reasons
