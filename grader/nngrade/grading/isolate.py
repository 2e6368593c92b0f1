"""What submissions are graded behind, where they are not the grader's own user's work."""

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
    """The layer to grade behind, and what is said of it."""

    layer: Layer
    said: str

    @property
    def weak(self) -> bool:
        """Whether a submission can reach more than it should."""
        return self.layer == "none"


def choose(assignment: Assignment, sandbox: str = "auto", *, allow_weak: bool = False) -> Isolation:
    """The strongest layer that holds, of those that `sandbox` names.

    Raises `UsageError` if none does, unless that is allowed.
    """
    if sys.platform != "linux":
        raise UsageError(
            "only Linux can close a submission in. Grade there, or in a Linux virtual machine or container."
        )
    seed = assignment.folder / "tests" / "hidden" / "seed.txt"
    secret = seed if seed.is_file() else assignment.folder / "assignment.toml"
    layer, reasons = isolated(secret, LAYERS[sandbox])
    if layer != "none":
        return Isolation(layer, SAID[layer])
    why = "; ".join(reasons) or "no sandbox was asked for"
    if not allow_weak:
        raise UsageError(
            f"submissions cannot be closed in here: {why}. `nngrade doctor` says what to install. To grade "
            "all the same, code that you trust, add --allow-weak-isolation; every report will say so."
        )
    return Isolation("none", f"weak: {why}")


class Enclosure:
    """Grades behind a layer: its zygote is started when one is needed, and once more if it is lost.

    Where there are no zygotes, which only Linux has, each worker is an interpreter of its own.
    """

    def __init__(self, layer: Layer, *, divided: Path | None = None) -> None:
        """`divided` is the control group in which its zygotes have a part each, if there is one."""
        self._layer, self._divided = layer, divided
        self._zygote: Zygote | None = None
        self.peak_mib = 0.0
        """The most memory that a worker of the latest submission held."""

    def grade(
        self,
        suite: Suite,
        submission: Submission,
        *,
        only: Collection[str] | None = None,
        follow: bool = True,
    ) -> tuple[Report, Runner]:
        """Run the suite over a submission; the report, and the runner (closed), which knows its sources."""
        try:
            return self._once(suite, submission, only, follow)
        except ZygoteLost:
            self.close()
            return self._once(suite, submission, only, follow)

    def _once(
        self, suite: Suite, submission: Submission, only: Collection[str] | None, follow: bool
    ) -> tuple[Report, Runner]:
        memory = suite.assignment.limits.memory_mib
        if sys.platform != "linux":
            runner = Runner(suite.assignment, submission, lambda: spawn(memory))
            return suite.grade(submission, runner, only=only, follow=follow), runner
        if self._zygote is None:
            group = Group(self._divided, memory) if self._divided is not None else None
            self._zygote = Zygote(self._layer, group=group)
        zygote = self._zygote
        runner = Runner(suite.assignment, submission, lambda: zygote.fork(memory))
        zygote.peak_kib = 0
        report = suite.grade(submission, runner, only=only, follow=follow)
        self.peak_mib = round(zygote.peak_kib / 1024, 1)
        return report, runner

    def close(self) -> None:
        """End the zygote, and every worker of it."""
        if self._zygote is not None:
            self._zygote.close()
            self._zygote = None
