"""Test what this machine has for grading a class, and find what to install."""

from __future__ import annotations

import importlib.metadata
import shutil
import sys
import tempfile
from pathlib import Path

import msgspec

from nngrade.errors import GraderError
from nngrade.worker.inside import sandbox
from nngrade.worker.outside import cgroup
from nngrade.worker.outside.pool import Layer, Zygote, canary
from nngrade.worker.outside.transport import cores


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
    for package, cure in (("numpy", ""), ("torch", "pip install 'nngrade[torch]'")):
        found.append(_package(package, cure))
    found.append(_package("nbgrader", "pip install 'nngrade[nbgrader]'"))
    if sys.platform != "linux":
        cure = "Grade on Linux, or in a Linux virtual machine or container."
        return [*found, Finding("isolation", False, "only Linux can sandbox a submission", cure)]
    abi = sandbox.landlock_abi()
    cure = "" if abi else "Use Linux 5.13 or newer with Landlock enabled (lsm=landlock,…)."
    found.append(Finding("landlock", bool(abi), f"version {abi}" if abi else "not available", cure))
    arch = sandbox.machine()
    found.append(Finding("seccomp", bool(arch), arch or "this processor is not supported"))
    with tempfile.NamedTemporaryFile() as secret:
        found += [_layer("process", Path(secret.name)), _layer("bubblewrap", Path(secret.name))]
    return [*found, _cgroup()]


def _package(name: str, cure: str) -> Finding:
    try:
        return Finding(name, True, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return Finding(name, False, "not installed", cure)


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
        may = canary(zygote, secret)
    except GraderError as e:
        return Finding(layer, False, str(e))
    finally:
        zygote.close()
    if may:
        return Finding(layer, False, f"a submission can {', '.join(may)}")
    return Finding(layer, True, "denies a submission processes, network, memory, files, signals")


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
