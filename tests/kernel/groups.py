"""Tests of control groups, for root on a kernel with cgroup v2: `tests/kernel/run` boots one, runs them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from helpers import MINI, NNGRADE, TINY
from nngrade.cohort.batch import Settings, run
from nngrade.cohort.store import read_report, report_path
from nngrade.course.manifest import load_assignment, load_course
from nngrade.submission.class_folder import find
from nngrade.worker.outside import cgroup
from nngrade.worker.outside.cgroup import MOUNT, PREFIX, Group, delegated, divided

HOG = "import sys; x = b'1' * (int(sys.argv[1]) * 2**20); print(len(x))"
THREADS = """
import threading
go = threading.Event()
for made in range(200):
    try:
        threading.Thread(target=go.wait, daemon=True).start()
    except RuntimeError:
        break
print(made)
go.set()
"""
AWAY = """
import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        print(os.getpid(), flush=True)
        os.close(1)
        os.close(2)
        time.sleep(1000)
    os._exit(0)
"""


@pytest.fixture
def place() -> Iterator[Path]:
    """Yield the divided group, and check that nngrade left no group in it afterwards."""
    with divided() as found:
        assert found == MOUNT
        yield found
    assert list(MOUNT.glob(PREFIX + "*")) == []


def _in(part: Group, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        preexec_fn=part.enter,
        capture_output=True,
        text=True,
        check=False,
    )


def test_memory_is_bounded(place: Path) -> None:
    """A process within the memory limit succeeds; one above it is killed."""
    part = Group(place, 8)
    assert _in(part, HOG, "300").stdout == f"{300 * 2**20}\n"
    assert _in(part, HOG, "700").returncode == -signal.SIGKILL
    part.close()


def test_two_processes_share_the_bound(place: Path) -> None:
    """Two processes that fit alone but not together: one is killed."""
    part = Group(place, 8)
    hold = HOG + "; import time; time.sleep(60)"
    hogs = [
        subprocess.Popen([sys.executable, "-c", hold, "300"], preexec_fn=part.enter)
        for _ in range(2)
    ]
    deadline = time.monotonic() + 50
    while all(h.poll() is None for h in hogs) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [h.poll() for h in hogs].count(-signal.SIGKILL) == 1
    part.close()
    assert [h.wait(5) for h in hogs] == [-signal.SIGKILL] * 2


def test_threads_are_bounded(place: Path) -> None:
    """A process gets as many threads as the group allows."""
    part = Group(place, 1024)
    assert int(_in(part, THREADS).stdout) == cgroup.TASKS - 1
    part.close()


def test_what_left_its_session_ends_with_the_group(place: Path) -> None:
    """A process that left its session and its parent is still in the group, and ends with it."""
    part = Group(place, 1024)
    pid = int(_in(part, AWAY).stdout)
    assert psutil.pid_exists(pid)
    part.close()
    deadline = time.monotonic() + 5
    while psutil.pid_exists(pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not psutil.pid_exists(pid)


def _class(folder: Path) -> None:
    bomb = TINY.replace("return X @ W.T + b", "_threads()") + (
        "\n\ndef _threads():\n    import threading, time\n"
        "    threading.stack_size(65536)\n"
        "    while True:\n        threading.Thread(target=time.sleep, args=(100,)).start()\n"
    )
    for name, source in {"ada": TINY, "bob": bomb, "cy": TINY}.items():
        (folder / name).mkdir(parents=True)
        (folder / name / "tiny.py").write_text(source, "utf-8")


def test_a_class(tmp_path: Path) -> None:
    """Reports mention the cgroup, right submissions have full marks, and no group remains."""
    _class(tmp_path / "in")
    course = load_course(MINI)
    week = load_assignment(course, "week1")
    settings = Settings(tmp_path / "out", 2, "process", "process", 1)
    assert run(course, week, find(week, tmp_path / "in"), settings, lambda _: None)
    reports = {s: read_report(report_path(tmp_path / "out", week, s)) for s in ("ada", "bob", "cy")}
    for report in reports.values():
        assert report is not None
        assert report.graded is not None
        assert report.graded.isolation == "process, cgroup"
    full = {s: r.score == r.max_score for s, r in reports.items() if r is not None}
    assert full == {"ada": True, "bob": False, "cy": True}
    assert list(MOUNT.glob(PREFIX + "*")) == []


def test_a_killed_run_leaves_nothing_to_the_next(tmp_path: Path) -> None:
    """A run that got SIGKILL leaves empty groups behind; the next run removes them."""
    _class(tmp_path / "submitted")
    command = [NNGRADE, "--course", MINI, "grade", "week1", "--no-gradebook"]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL)
    while not list(MOUNT.glob(f"{PREFIX}*-0")):
        assert process.poll() is None
        time.sleep(0.01)
    process.kill()
    process.wait()
    assert list(MOUNT.glob(PREFIX + "*"))
    subprocess.run(command, cwd=tmp_path, stdout=subprocess.DEVNULL, check=True)
    assert list(MOUNT.glob(PREFIX + "*")) == []


def _asked(uid: int, home: Path, body: str) -> str:
    """Return what a program prints that runs as user `uid`, alone in the group `home`."""
    imports = "import os\nfrom nngrade.worker.outside.cgroup import delegated, divided, own_group"
    program = f"{imports}\nos.setuid({uid})\n{body}"
    done = subprocess.run(
        [sys.executable, "-c", program],
        preexec_fn=lambda: (home / "cgroup.procs").write_text("0"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_whose_group_it_is() -> None:
    """A group may be divided if it is delegated to this user, and no other process is in it."""
    whose = "print(delegated(own_group()))"
    home = MOUNT / "scope"
    home.mkdir()
    try:
        (MOUNT / "cgroup.subtree_control").write_text("+memory +pids")
        assert _asked(1000, home, whose) == "False"  # it belongs to root
        assert _asked(0, home, whose) == "False"  # it is not marked as delegated
        for name in ("", "cgroup.procs", "cgroup.subtree_control"):
            os.chown(home / name, 1000, 1000)
        assert _asked(1000, home, whose) == "True"
        parts = (
            "with divided() as d:\n    print(d.name, (d / 'cgroup.subtree_control').read_text())"
        )
        assert _asked(1000, home, parts).split() == ["scope", "memory", "pids"]
        assert (home / "cgroup.subtree_control").read_text().split() == []
        child = "    os.close(1)\n    os.close(2)\n    time.sleep(3)\n    os._exit(0)\n"
        company = f"import time\nif os.fork() == 0:\n{child}{whose}"
        assert _asked(1000, home, company) == "False"
        os.setxattr(home, "trusted.delegate", b"1")
        while (home / "cgroup.procs").read_text():
            time.sleep(0.1)
        assert _asked(0, home, whose) == "True"
        assert delegated(MOUNT)
    finally:
        home.rmdir()
