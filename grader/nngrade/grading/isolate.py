"""Choose and run the sandbox for untrusted submissions."""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path

import msgspec

from nngrade.errors import UsageError, ZygoteLost
from nngrade.grading.grade import Suite
from nngrade.model import Assignment, Report, Submission
from nngrade.worker.outside.cgroup import Group
from nngrade.worker.outside.pool import Layer, Zygote, isolated
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import spawn

LAYERS: dict[str, tuple[Layer, ...]] = {
    "auto": ("bubblewrap", "process"),
    "bubblewrap": ("bubblewrap",),
    "process": ("process",),
    "none": (),
}
SAID = {"bubblewrap": "bubblewrap, Landlock, seccomp", "process": "Landlock, seccomp"}


class Isolation(msgspec.Struct, frozen=True):
    """The layer of isolation, and the words that reports and commands print about it."""

    layer: Layer
    said: str

    @property
    def weak(self) -> bool:
        """True if there is no sandbox, so that a submission can reach more than it should."""
        return self.layer == "none"


def choose(assignment: Assignment, sandbox: str = "auto", *, allow_weak: bool = False) -> Isolation:
    """Return the strongest layer that holds, of those that `sandbox` names.

    Raises `UsageError` if none does and `allow_weak` is not set, and on any system but Linux.
    """
    if sys.platform != "linux":
        raise UsageError(
            "only Linux can sandbox submissions. Grade there, or in a Linux virtual machine or container."
        )
    seed = assignment.folder / "tests" / "hidden" / "seed.txt"
    secret = seed if seed.is_file() else assignment.folder / "assignment.toml"
    layer, reasons = isolated(secret, LAYERS[sandbox])
    if layer != "none":
        return Isolation(layer, SAID[layer])
    why = "; ".join(reasons) or "no sandbox was asked for"
    if not allow_weak:
        raise UsageError(
            f"submissions cannot be sandboxed here: {why}. `nngrade doctor` says what to install. To run "
            "code that you trust without the sandbox, add --allow-weak-isolation; every report will say so."
        )
    return Isolation("none", f"weak: {why}")


class Enclosure:
    """Grades submissions behind a layer, with a zygote that starts when the first one needs it.

    If the zygote is lost, a new one starts and the submission is graded once more. Only Linux has zygotes;
    elsewhere each worker is a new interpreter.
    """

    def __init__(self, layer: Layer, *, divided: Path | None = None) -> None:
        """Start nothing yet. In the control group `divided`, each zygote gets a group of its own."""
        self._layer, self._divided = layer, divided
        self._zygote: Zygote | None = None
        self.peak_mib = 0.0
        """The most memory that a worker of the latest submission used; 0 without zygotes."""

    def grade(
        self,
        suite: Suite,
        submission: Submission,
        *,
        only: Collection[str] | None = None,
        follow: bool = True,
    ) -> tuple[Report, Runner]:
        """Run the suite on a submission; return the report and the closed runner, which has the sources."""
        try:
            return self._once(suite, submission, only, follow)
        except ZygoteLost:
            self.close()
            return self._once(suite, submission, only, follow)

    def runner(self, assignment: Assignment, submission: Submission) -> Runner:
        """Return a submission in a worker of its own. Raises `ZygoteLost` if the zygote is lost."""
        memory = assignment.limits.memory_mib
        if sys.platform != "linux":
            frameworks = assignment.frameworks
            return Runner(assignment, submission, lambda: spawn(memory, frameworks=frameworks))
        if self._zygote is None:
            group = Group(self._divided, memory) if self._divided is not None else None
            self._zygote = Zygote(self._layer, group=group, frameworks=assignment.frameworks)
        zygote = self._zygote
        zygote.peak_kib = 0
        return Runner(assignment, submission, lambda: zygote.fork(memory))

    def _once(
        self, suite: Suite, submission: Submission, only: Collection[str] | None, follow: bool
    ) -> tuple[Report, Runner]:
        runner = self.runner(suite.assignment, submission)
        report = suite.grade(submission, runner, only=only, follow=follow)
        if self._zygote is not None:
            self.peak_mib = round(self._zygote.peak_kib / 1024, 1)
        return report, runner

    def close(self) -> None:
        """End the zygote and all of its workers."""
        if self._zygote is not None:
            self._zygote.close()
            self._zygote = None
