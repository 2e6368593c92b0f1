"""What this machine offers for grading a class, and what to install."""

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
    """One thing that was looked at: whether it is well, what was found, and the cure."""

    name: str
    well: bool
    found: str
    cure: str = ""


def findings() -> list[Finding]:
    """Try the layers of isolation, and look for what grading a class makes use of."""
    version = ".".join(map(str, sys.version_info[:3]))
    found = [Finding("python", True, f"{version} on {sys.platform}, {cores()} cores")]
    for package, cure in (("numpy", ""), ("torch", "pip install 'nngrade[torch]'")):
        found.append(_package(package, cure))
    found.append(_package("nbgrader", "pip install 'nngrade[nbgrader]'"))
    if sys.platform != "linux":
        cure = "Grade on Linux, or in a Linux virtual machine or container."
        return [*found, Finding("isolation", False, "only Linux can close a submission in", cure)]
    abi = sandbox.landlock_abi()
    cure = "" if abi else "Use a kernel from 5.13 on with Landlock (lsm=landlock,…)."
    found.append(Finding("landlock", bool(abi), f"version {abi}" if abi else "not there", cure))
    arch = sandbox.machine()
    found.append(Finding("seccomp", bool(arch), arch or "no table for this machine"))
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
                "Where AppArmor forbids user namespaces (Ubuntu 24.04), allow bwrap in "
                "/etc/apparmor.d/bwrap, or do without: the process layer suffices."
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
    return Finding(layer, True, "a submission is denied processes, network, memory, files, signals")


def _cgroup() -> Finding:
    """Whether a control group holds what each job's workers take together."""
    own = cgroup.own_group()
    if own is None:
        said = "no cgroup v2 with memory and pids here; limits by process hold all the same"
        return Finding("cgroups", False, said)
    if cgroup.delegated(own):
        return Finding("cgroups", True, "each job's workers are bounded together")
    cure = "`systemd-run --user --scope -p Delegate=yes nngrade grade …` bounds each job's workers together."
    return Finding("cgroups", False, "not delegated; limits by process hold all the same", cure)
