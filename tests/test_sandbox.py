"""The sandbox layers: attacks fail, marks stay right, and the next submission is unaffected."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest
from helpers import MINI, TINY, nngrade, nothing_left_behind
from nngrade.cohort.batch import Settings, run
from nngrade.cohort.store import read_report, report_path
from nngrade.errors import TimedOut
from nngrade.grading.grade import Suite, suites_of, with_suite
from nngrade.model import Assignment, Course, Report, Submission, Verdict
from nngrade.submission.class_folder import Handin
from nngrade.worker.inside import sandbox
from nngrade.worker.outside.client import Client
from nngrade.worker.outside.pool import PROBES, Layer, Zygote, canary, isolated
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import Callback, Frame, Worker
from test_hostile import ALL, AT_IMPORT, IN_A_CALL, TOP, _with

SECRET = MINI / "assignments" / "week1" / "tests" / "hidden" / "seed.txt"
NEEDS_BUBBLEWRAP = pytest.mark.skipif(
    shutil.which("bwrap") is None, reason="no bubblewrap here: apt-get install bubblewrap"
)
CLOSED = [pytest.param("bubblewrap", marks=NEEDS_BUBBLEWRAP), "process"]


def _grade(
    mini: tuple[Course, Assignment], folder: Path, sources: dict[str, str | bytes], layer: Layer
) -> dict[str, Report]:
    """Grade submissions in one job, in order, in a sandbox."""
    handins = []
    for name, source in sources.items():
        place = folder / "in" / name
        place.mkdir(parents=True)
        (place / "tiny.py").write_bytes(source.encode() if isinstance(source, str) else source)
        handins.append(Handin(name, (place,)))
    settings = Settings(folder / "out", 1, layer, layer, 20260101)
    assert run(*mini, handins, settings, lambda _: None)
    found = {n: read_report(report_path(folder / "out", mini[1], n)) for n in sources}
    return {n: r for n, r in found.items() if r is not None}


def _passed(report: Report) -> set[str]:
    return {e.name for e in report.exercises if e.verdict is Verdict.PASSED}


def _said(report: Report) -> str:
    checks = [c for e in report.exercises for c in e.checks]
    return "\n".join([*report.notes, *(c.failure.message for c in checks if c.failure)])


@pytest.mark.parametrize("layer", CLOSED)
def test_the_canary_is_denied_everything(layer: Layer) -> None:
    """In each sandbox layer, everything that the canary tries is denied."""
    zygote = Zygote(layer)
    try:
        assert canary(zygote, SECRET) == []
    finally:
        zygote.close()
    assert isolated(SECRET, [layer]) == (layer, [])


def test_the_canary_succeeds_without_a_sandbox() -> None:
    """Without a sandbox everything that the canary tries succeeds, so its probes can fail."""
    zygote = Zygote("none")
    try:
        assert canary(zygote, SECRET) == list(PROBES.values())
    finally:
        zygote.close()


def test_the_filter_exists_for_each_architecture() -> None:
    """The seccomp program of each architecture has valid jumps, and denies by default."""
    for arch in ("x86_64", "aarch64"):
        steps = sandbox.program(arch)
        assert len(steps) < 4096
        for i, (code, then, otherwise, _) in enumerate(steps):
            if code & 0x07 == 0x05:
                assert i + 1 + max(then, otherwise) < len(steps)
        assert steps[-1][0] == 0x06
        assert steps[-1][3] & 0xFFFF0000 == 0x00050000


# --- Hostile submissions: their marks, and the next submission


@pytest.mark.slow
@pytest.mark.parametrize("layer", CLOSED)
def test_hostile_submissions(
    mini: tuple[Course, Assignment], tmp_path: Path, layer: Layer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hostile submission gets its marks and its sentence, and the honest one after it full marks."""
    sources: dict[str, str | bytes] = {}
    for i, (source, _) in enumerate(IN_A_CALL.values()):
        sources[f"a{i:02}"] = source
        sources[f"a{i:02}-next"] = TINY
    for i, (code, _) in enumerate(AT_IMPORT.values()):
        sources[f"b{i:02}"] = f"{TINY}\n{TOP}\n{code}\n"
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    monkeypatch.setenv("TMPDIR", str(temporary))
    with nothing_left_behind():
        reports = _grade(mini, tmp_path, sources, layer)
    for i, (name, (_, words)) in enumerate(IN_A_CALL.items()):
        report = reports[f"a{i:02}"]
        assert _passed(report) == ALL - {"affine"}, f"{name}: {_said(report)}"
        assert words in _said(report), f"{name}: {_said(report)}"
        assert _passed(reports[f"a{i:02}-next"]) == ALL, name
    for i, (name, (_, words)) in enumerate(AT_IMPORT.items()):
        report = reports[f"b{i:02}"]
        assert _passed(report) == ALL, f"{name}: {_said(report)}"
        assert words in _said(report)
    assert list(temporary.iterdir()) == []


# --- Leaks: an attack that works answers rightly and passes; one that is denied fails


@pytest.fixture(scope="module")
def listener() -> Iterator[int]:
    """Listen on a TCP and UDP port of loopback and on an abstract socket; yield the port."""
    with (
        socket.create_server(("127.0.0.1", 0)) as tcp,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp,
        socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as unix,
    ):
        port = int(tcp.getsockname()[1])
        udp.bind(("127.0.0.1", port))
        unix.bind(f"\0{NAME}")
        unix.listen()
        yield port


# Names of files and sockets, different for each run on this machine.
NAME = f"nngrade-test-{os.getpid()}"
LIBC = "libc = CTYPES.CDLL(None, use_errno=True)\n"
# Each attack raises an exception, or fails its assertion, where it is denied.
LEAKS = {
    "a hidden test": f"open({str(SECRET)!r}).read()",
    "the course's folder": f"OS.listdir({str(MINI)!r})",
    "the password file": "open('/etc/passwd').read()",
    "the grader's environment": "open(f'/proc/{OS.getppid()}/environ').read()",
    "the grader's memory": "open(f'/proc/{OS.getppid()}/mem', 'rb')",
    "the grader's descriptors": "OS.listdir(f'/proc/{OS.getppid()}/fd')",
    "a file in /tmp": f"open('/tmp/{NAME}', 'w').write('x'); OS.unlink('/tmp/{NAME}')",
    "a file in /dev/shm": (
        f"open('/dev/shm/{NAME}', 'w').write('x'); OS.unlink('/dev/shm/{NAME}')"
    ),
    "a process": "pid = OS.fork() or OS._exit(0); OS.waitpid(pid, 0)",
    "another program": "__import__('subprocess').run(['true'], check=True)",
    "a shell": "assert OS.system('true') == 0",
    "TCP": "SOCKET.create_connection(('127.0.0.1', PORT))",
    "UDP": "SOCKET.socket(2, 2).sendto(b'x', ('127.0.0.1', PORT))",
    "an abstract socket": f"SOCKET.socket(1, 1).connect(chr(0) + '{NAME}')",
    "a signal to the grader": "OS.kill(OS.getppid(), 0)",
    "the grader's limits": (
        "R = __import__('resource'); R.prlimit(OS.getppid(), 7, R.prlimit(OS.getpid(), 7))"
    ),
    "the grader's priority": "OS.setpriority(0, OS.getppid(), OS.getpriority(0, OS.getppid()))",
    "shared memory": LIBC + "assert libc.shmget(0, 4096, 0o1600) >= 0",
    "a file without a name": "OS.memfd_create('x')",
    "a pipe": "OS.pipe()",
    "signals by descriptor": (
        "__import__('fcntl').fcntl(0, __import__('fcntl').F_SETOWN, OS.getpid())"
    ),
    "io_uring": LIBC + "assert libc.syscall(425, 1, CTYPES.create_string_buffer(120)) >= 0",
    "tracing": LIBC + "assert libc.ptrace(0, 0, 0, 0) == 0",
    "a keyring": LIBC + "assert libc.syscall(250, 0, -3, 0, 0, 0) != -1",
}
# Attacks that some machines deny even without a sandbox.
PERHAPS = ("io_uring", "a keyring", "tracing")


@pytest.mark.parametrize("layer", [*CLOSED, "none"])
def test_leaks(
    mini: tuple[Course, Assignment], tmp_path: Path, listener: int, layer: Layer
) -> None:
    """Each layer denies every attack; without a layer the attacks work, which shows that they are real."""
    names = {f"a{i:02}": name for i, name in enumerate(LEAKS)}
    sources: dict[str, str | bytes] = {
        key: _source(LEAKS[name], listener) for key, name in names.items()
    }
    reports = _grade(mini, tmp_path, {**sources, "z": TINY}, layer)
    worked = {names[k] for k, r in reports.items() if k in names and "affine" in _passed(r)}
    if layer == "none":
        assert set(LEAKS) - set(PERHAPS) <= worked
    else:
        assert worked == set()
    for key, name in names.items():
        assert ALL - {"affine"} <= _passed(reports[key]), f"{name}: {_said(reports[key])}"
        assert "NameError" not in _details(reports[key]), name
    assert _passed(reports["z"]) == ALL


ATTACKS = """
def attack():
    worked = []
    for name, code in LEAKS.items():
        try:
            exec(code, globals())
        except BaseException:
            continue
        worked.append(name)
    if worked:
        raise ValueError(f"worked: {worked}")
"""


@pytest.mark.parametrize("worker", ["forked", "spawned"])
def test_leaks_in_check(tmp_path: Path, listener: int, worker: str) -> None:
    """The workers of plain `nngrade check` are denied every attack too; the first is a fork of the grader."""
    leaks = {**LEAKS, "writing the grader's memory": "open(f'/proc/{OS.getppid()}/mem', 'r+b')"}
    leaks |= {"its own environment": "open('/proc/self/environ').read()"}
    leaks = {name: code.replace("__import__", "IMPORT") for name, code in leaks.items()}
    body = "attack()\nreturn X @ W.T + b" if worker == "forked" else "OS._exit(0)"
    source = _source("pass", listener).replace(
        "pass\n    return X @ W.T + b", body.replace("\n", "\n    ")
    )
    source = source.replace("return float(np.mean", "attack()\n    return float(np.mean")
    assert source.count("attack()") == 1 + (worker == "forked")
    (tmp_path / "tiny.py").write_text(f"LEAKS = {leaks!r}\n{ATTACKS}\n{source}")
    done = nngrade("--course", MINI, "check", "week1", "-s", "tiny.py", "--json", cwd=tmp_path)
    found = {e["name"]: e["verdict"] for e in json.loads(done.stdout)["exercises"]}
    own, other = ("affine", "mean_loss") if worker == "forked" else ("mean_loss", "affine")
    assert found[own] == "passed", done.stdout
    assert found[other] == ("passed" if worker == "forked" else "failed")


def _details(report: Report) -> str:
    return "\n".join(c.failure.detail for e in report.exercises for c in e.checks if c.failure)


def _source(code: str, port: int) -> str:
    """Return the reference with an attack in affine; `__import__` is replaced by a way that always works."""
    top = (
        "IMPORT = typing.sys.modules['importlib'].import_module\n"
        f"PORT = {port}\n"
        "SOCKET = IMPORT('socket')\n"
    )
    return _with(code.replace("__import__", "IMPORT") + "\nreturn X @ W.T + b", top)


@NEEDS_BUBBLEWRAP
def test_stat_of_a_hidden_file(mini: tuple[Course, Assignment], tmp_path: Path) -> None:
    """Bubblewrap hides a file completely, whereas Landlock alone lets its size be read."""
    source = _source(f"OS.stat({str(SECRET)!r})", 0)
    assert "affine" not in _passed(_grade(mini, tmp_path, {"a": source}, "bubblewrap")["a"])


@pytest.mark.parametrize("layer", CLOSED)
def test_threads_still_work(mini: tuple[Course, Assignment], tmp_path: Path, layer: Layer) -> None:
    """A submission can start threads, as numerical libraries do."""
    body = (
        "out = []\nt = IMPORT('threading').Thread(target=lambda: out.append(X @ W.T + b))\n"
        "t.start()\nt.join()\nreturn out[0]"
    )
    report = _grade(mini, tmp_path, {"a": _source(body, 0)}, layer)["a"]
    assert _passed(report) == ALL, _said(report)


THREADS = """
def start(number, seconds):
    threading = IMPORT("threading")
    threading.stack_size(32768)
    kept = [threading.Thread(target=time.sleep, args=(seconds,)) for _ in range(number)]
    for thread in kept:
        thread.start()
    return kept
"""


@pytest.mark.parametrize("layer", [*CLOSED, "check"])
def test_a_worker_has_a_limited_number_of_threads(
    mini: tuple[Course, Assignment], tmp_path: Path, layer: Layer | str
) -> None:
    """Dozens of threads are fine, a thousand are not, whatever the size of their stacks."""
    sources: dict[str, str | bytes] = {}
    for name, count, seconds in (("few", 40, 0.05), ("many", 1500, 0.5)):
        code = f"for t in start({count}, {seconds}): t.join()\nreturn X @ W.T + b"
        top = "import time\nIMPORT = typing.sys.modules['importlib'].import_module\n" + THREADS
        sources[name] = _with(code, top)
    if layer == "check":
        for name, source in sources.items():
            (tmp_path / name).mkdir()
            (tmp_path / name / "tiny.py").write_text(str(source))
            done = nngrade("--course", MINI, "check", "week1", "-s", name, cwd=tmp_path)
            words = "24 / 24" if name == "few" else "can't start new thread"
            assert words in " ".join(done.stdout.split())
        return
    reports = _grade(mini, tmp_path, {**sources, "next": TINY}, layer)
    assert {n: _passed(r) for n, r in reports.items()} == {
        "few": ALL,
        "many": ALL - {"affine"},
        "next": ALL,
    }
    assert "start new thread" in _details(reports["many"])


@pytest.mark.slow
@pytest.mark.parametrize("layer", CLOSED)
def test_resource_exhaustion(mini: tuple[Course, Assignment], tmp_path: Path, layer: Layer) -> None:
    """Exhausting processes, threads, descriptors, memory or files fails the submission, not the machine."""
    bombs = {
        "processes": "while True: OS.fork()",
        "threads": "while True: IMPORT('threading').Thread(target=IMPORT('time').sleep, args=(60,)).start()",
        "descriptors": "kept = []\nwhile True: kept.append(open('/dev/null'))",
        "memory in steps": "kept = []\nwhile True: kept.append(np.ones(10**6))",
        "many small files": "for i in range(10**5): open(f'/tmp/nngrade{i}', 'w').write('x' * 4096)",
        "a large power": "return 7 ** 10**9",
        "regex backtracking": "IMPORT('re').match('(a+)+$', 'a' * 40 + 'b')\nreturn X",
    }
    sources: dict[str, str | bytes] = {}
    for i, code in enumerate(bombs.values()):
        sources[f"a{i}"] = _source(code, 0)
        sources[f"a{i}-next"] = TINY
    reports = _grade(mini, tmp_path, sources, layer)
    for i, name in enumerate(bombs):
        assert _passed(reports[f"a{i}"]) == ALL - {"affine"}, f"{name}: {_said(reports[f'a{i}'])}"
        assert _passed(reports[f"a{i}-next"]) == ALL, name


def test_workers_share_no_state(mini: tuple[Course, Assignment], tmp_path: Path) -> None:
    """Changes that a submission makes to NumPy or builtins do not reach the next submission."""
    spoiler = TINY + "\nnp.matmul = np.mean = None\nimport builtins\nbuiltins.len = None\n"
    finder = TINY.replace("return X @ W.T + b", "return np.matmul(X, W.T) + b if len(X) else b")
    reports = _grade(mini, tmp_path, {"a": spoiler, "b": finder}, "process")
    assert _passed(reports["b"]) == ALL


def test_random_numbers_differ_between_workers(
    mini: tuple[Course, Assignment], tmp_path: Path
) -> None:
    """Each forked worker draws different random numbers, from global generators as well."""
    zygote = Zygote("process")
    drawn = set()
    try:
        for _ in range(3):
            client = Client(zygote.fork(512))
            text = b"import numpy as np\nimport random\n"
            text += b"def f():\n    return np.random.rand() + random.random()\n"
            files = {"a.py": np.frombuffer(text, np.uint8)}
            client.request("load", args=(files, ["a.py"], ["numpy"], False, {}), seconds=5)
            drawn.add(client.request("call", name="f", seconds=5).value)
            client.close()
    finally:
        zygote.close()
    assert len(drawn) == 3


def test_a_zygote_ends_with_its_grader() -> None:
    """When the grader is killed, the zygote and its workers end."""
    import subprocess
    import sys

    program = (
        "from nngrade.worker.outside.pool import Zygote\n"
        "import os, time\n"
        "z = Zygote('process'); w = z.fork(512)\n"
        "print(z._process.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as p:
        assert p.stdout is not None
        pid = int(p.stdout.readline())
        children = psutil.Process(pid).children()
        assert len(children) == 1
        os.kill(p.pid, signal.SIGKILL)
    _, alive = psutil.wait_procs([*children], timeout=3)
    assert alive == []
    deadline = time.monotonic() + 3
    while psutil.pid_exists(pid) and time.monotonic() < deadline:
        if psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            break
        threading.Event().wait(0.05)
    assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


class _Killed:
    """A worker that is killed before its nth request, as the kernel does when memory runs out."""

    def __init__(self, worker: Worker, left: list[int]) -> None:
        self._worker, self._left = worker, left
        self.clock = worker.clock

    def roundtrip(self, frame: bytes, callback: Callback, seconds: float) -> Frame:
        self._left[0] -= 1
        if self._left[0] == 0:
            os.kill(self._worker.pid, signal.SIGKILL)
        return self._worker.roundtrip(frame, callback, seconds)

    def close(self) -> None:
        self._worker.close()


@pytest.mark.parametrize("wrong", [False, True])
def test_a_kill_from_outside_changes_no_mark(
    mini: tuple[Course, Assignment], wrong: bool, tmp_path: Path
) -> None:
    """A kill at any request leaves the report unchanged."""
    text = TINY
    if wrong:
        text = TINY.replace("W.T + b", "W.T").replace("self.count += by", "self.count = by")
        assert text.count("return X @ W.T\n") == text.count("self.count = by") == 1
    found = Submission(tmp_path, {"tiny.py": text.encode()})
    zygote = Zygote("process")

    def body(suite: Suite) -> int:
        def grade(at: int) -> tuple[object, int]:
            left = [at]
            report = suite.grade(
                found, Runner(mini[1], found, lambda: _Killed(zygote.fork(512), left))
            )
            checks = [
                (c.id, c.verdict, c.failure, c.printed) for e in report.exercises for c in e.checks
            ]
            said = [(e.name, e.score, e.diagnoses, e.stood_in) for e in report.exercises]
            return (checks, said, report.notes), at - left[0]

        quiet, requests = grade(-1)
        for at in range(1, requests + 1):
            assert grade(at)[0] == quiet, f"killed at request {at} of {requests}"
        return requests

    try:
        assert with_suite(*mini, suites_of(mini[1], public_only=False), body) > 10
    finally:
        zygote.close()


@pytest.mark.slow
def test_waiting_for_the_cpu_does_not_count() -> None:
    """Time spent waiting for the CPU does not count towards a call's limit; an endless loop still ends."""
    import subprocess
    import sys

    text = b"""
import time
def work(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end: pass
    return seconds
def sleep(seconds):
    time.sleep(seconds)
"""
    core = min(os.sched_getaffinity(0))
    hog = [sys.executable, "-c", "while True: pass"]
    # A session for each, because a scheduler may share the core by session.
    hogs = [subprocess.Popen(hog, start_new_session=True) for _ in range(4)]
    zygote = Zygote("process")
    try:
        for process in hogs:
            os.sched_setaffinity(process.pid, [core])
        for name, seconds, most in (("work", 0.3, 9), ("work", 60, 9), ("sleep", 60, 4)):
            worker = zygote.fork(512)
            os.sched_setaffinity(worker.pid, [core])
            client = Client(worker)
            files = {"a.py": np.frombuffer(text, np.uint8)}
            client.request("load", args=(files, ["a.py"], ["time"], False, {}), seconds=30)
            start = time.monotonic()
            if seconds < 1:
                answer = client.request("call", name=name, args=[seconds], seconds=1)
                assert answer.value == seconds
                assert time.monotonic() - start > 1  # late, with more time granted
            else:
                with pytest.raises(TimedOut):
                    client.request("call", name=name, args=[seconds], seconds=1)
            assert time.monotonic() - start < most
            client.close()
    finally:
        zygote.close()
        for process in hogs:
            process.kill()
            process.wait()
