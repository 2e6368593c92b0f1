"""Test what this machine has for grading a class, and find what to install."""

from __future__ import annotations

import importlib.metadata
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import msgspec

from nngrade.errors import GraderError, WorkerLost
from nngrade.worker.inside import sandbox
from nngrade.worker.outside import cgroup
from nngrade.worker.outside.client import RemoteException
from nngrade.worker.outside.pool import PROBES, Layer, Zygote, attempt, attempts
from nngrade.worker.outside.transport import Worker, cores, spawn

MEMORY_MIB = 512
# Packages that come with an extra of the same name.
EXTRAS = ("torch", "mlx", "nbgrader")


class Finding(msgspec.Struct, frozen=True):
    """Hold the result of one test: whether it passed, what was found, and the cure."""

    name: str
    well: bool
    found: str
    cure: str = ""


def findings() -> list[Finding]:
    """Try each sandbox, and look for everything that grading a class uses."""
    version = ".".join(map(str, sys.version_info[:3]))
    found = [Finding("python", True, f"{version} on {sys.platform}, {cores()} cores")]
    found.append(_package("numpy", ""))
    found += [_package(name, f"pip install 'nngrade[{name}]'") for name in EXTRAS]
    if sys.platform != "linux":
        cure = "Grade on Linux, or in a Linux virtual machine or container."
        found.append(Finding("isolation", False, "only Linux can sandbox a submission", cure))
        with tempfile.NamedTemporaryFile() as secret:
            return [*found, _check(Path(secret.name))]
    abi = sandbox.landlock_abi()
    cure = "" if abi else "Use Linux 5.13 or newer with Landlock enabled (lsm=landlock,…)."
    found.append(Finding("landlock", bool(abi), f"version {abi}" if abi else "not available", cure))
    arch = sandbox.machine()
    found.append(Finding("seccomp", bool(arch), arch or "this processor is not supported"))
    with tempfile.NamedTemporaryFile() as secret:
        place = Path(secret.name)
        found += [_check(place), _layer("process", place), _layer("bubblewrap", place)]
    return [*found, _cgroup()]


def _package(name: str, cure: str) -> Finding:
    try:
        return Finding(name, True, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return Finding(name, False, "not installed", cure)


def _check(secret: Path) -> Finding:
    """Find out what holds in plain `nngrade check`."""
    sandbox.undumpable()
    return _promises("check", lambda: spawn(MEMORY_MIB, confined=True), secret)


def _layer(layer: Layer, secret: Path) -> Finding:
    if layer == "bubblewrap" and shutil.which("bwrap") is None:
        cure = "apt-get install bubblewrap (or your distribution's package of that name)"
        return Finding(layer, False, "not installed", cure)
    try:
        zygote = Zygote(layer)
    except GraderError as e:
        cure = ""
        if layer == "bubblewrap":
            cure = (
                "If AppArmor forbids user namespaces (Ubuntu 24.04), allow bwrap in "
                "/etc/apparmor.d/bwrap, or leave it: the process layer is enough."
            )
        return Finding(layer, False, str(e), cure)
    try:
        return _promises(layer, lambda: zygote.fork(MEMORY_MIB), secret)
    finally:
        zygote.close()


def _promises(name: str, start: Callable[[], Worker], secret: Path) -> Finding:
    """Try what submissions must not be able to do, in workers that `start` starts, and say what holds."""
    try:
        may = [*attempts(start, secret), *_exceeded(start)]
    except GraderError as e:
        return Finding(name, False, str(e))
    held = [words for words in (*PROBES.values(), *LIMITS.values()) if words not in may]
    said = [f"can {', '.join(may)}"] * bool(may) + [f"cannot {', '.join(held)}"] * bool(held)
    return Finding(name, not may, f"a submission {'; it '.join(said)}")


# Each function takes more than a worker may: 1 GiB, 200 threads, five seconds.
LIMITS = {
    "memory": "take more memory than its limit",
    "threads": "start hundreds of threads",
    "sleep": "take more time than its limit",
}
_EXCEEDS = b"""
import threading, time
import numpy as np

def memory():
    np.ones(2**27)

def threads():
    for _ in range(200):
        threading.Thread(target=time.sleep, args=(0.5,)).start()
    time.sleep(0.3)

def sleep():
    time.sleep(5)
"""


def _exceeded(start: Callable[[], Worker]) -> list[str]:
    """Return the limits that workers can exceed, in words."""
    found = []
    for name, words in LIMITS.items():
        try:
            attempt(start(), _EXCEEDS, name, [], seconds=0.5 if name == "sleep" else 30)
            found.append(words)
        except (RemoteException, WorkerLost):  # refused inside, or ended from outside
            pass
    return found


def _cgroup() -> Finding:
    """Find out whether a cgroup can limit each job's workers together."""
    own = cgroup.own_group()
    if own is None:
        said = "no cgroup v2 with memory and pids here; the limits of each process still hold"
        return Finding("cgroups", False, said)
    if cgroup.delegated(own):
        return Finding("cgroups", True, "each job's workers share limits")
    cure = "`systemd-run --user --scope -p Delegate=yes nngrade grade …` limits each job's workers together."
    return Finding("cgroups", False, "not delegated; the limits of each process still hold", cure)
