"""Proof that a suite catches the mistakes that students make, and no right answer."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from nngrade.authoring.bank import Overlay, bugs, overlaid, reference_submission, variants
from nngrade.check import Suite, suites_of, with_suite
from nngrade.errors import CourseError
from nngrade.model import Assignment, Course, Report, Submission, Verdict
from nngrade.submission import read
from nngrade.worker.runner import NOT_IMPLEMENTED, Runner
from nngrade.worker.transport import Subprocess, Transport


class ExerciseProof(msgspec.Struct):
    """What was shown of one exercise's checks."""

    name: str
    checks: int
    bugs: int = 0
    caught: int = 0
    variants: int = 0
    slowest: str = ""
    slowest_seconds: float = 0.0


class Proof(msgspec.Struct):
    """What was shown of an assignment; `faults` are sentences for its author."""

    assignment: str
    exercises: list[ExerciseProof]
    faults: list[str]


def verify(
    course: Course, assignment: Assignment, progress: Callable[[str, int, int], None]
) -> Proof:
    """Run reference, template, bugs and variants through the suites."""
    suites = suites_of(assignment, public_only=False)
    if "hidden" not in suites:
        raise CourseError(f"{assignment.folder / 'tests'}: there is no hidden suite to verify.")
    return with_suite(
        course, assignment, suites, lambda suite: _Verification(suite, assignment, progress).run()
    )


class _Verification:
    def __init__(
        self, suite: Suite, assignment: Assignment, progress: Callable[[str, int, int], None]
    ) -> None:
        self._suite, self._assignment, self._progress = suite, assignment, progress
        self._faults: list[str] = []
        self._killed: set[str] = set()
        names = [e.name for e in assignment.exercises]
        self._proofs = {n: ExerciseProof(n, 0) for n in names}
        self._users = {n: _users(assignment, n) for n in names}
        self._ready: list[Transport] = []

    def run(self) -> Proof:
        for check in self._suite.checks:
            self._proofs[check.exercise].checks += 1
        known, right = bugs(self._assignment), variants(self._assignment)
        total = len(known) + len(right) + 2
        try:
            self._reference()
            self._template()
            for i, bug in enumerate(known):
                self._progress(f"{bug.exercise}: {bug.name}", i + 2, total)
                self._bug(bug)
            for i, variant in enumerate(right):
                self._progress(f"{variant.exercise}: {variant.name}", i + 2 + len(known), total)
                self._variant(variant)
        finally:
            for transport in self._ready:
                transport.close()
        for check in self._suite.checks:
            hidden = check.suite == "hidden"
            if hidden and check.id not in self._killed:
                self._faults.append(f"{check.id}: no bug of the bank fails this check")
        for name, proof in self._proofs.items():
            if not proof.bugs:
                self._faults.append(f"{name}: the bank holds no bug of this exercise")
        return Proof(self._assignment.slug, list(self._proofs.values()), self._faults)

    def _grade(self, submission: Submission) -> Report:
        # The next worker starts while this one is used: its import of NumPy costs more than a suite.
        memory = self._assignment.limits.memory_mib
        while len(self._ready) < 2:
            self._ready.append(Subprocess(memory))
        runner = Runner(
            self._assignment,
            submission,
            lambda: self._ready.pop(0) if self._ready else Subprocess(memory),
        )
        return self._suite.grade(submission, runner)

    def _reference(self) -> None:
        report = self._grade(reference_submission(self._assignment))
        self._must_pass("the reference", report)
        for exercise in report.exercises:
            proof = self._proofs[exercise.name]
            slowest = max(exercise.checks, key=lambda c: c.seconds)
            proof.slowest, proof.slowest_seconds = slowest.id, slowest.seconds

    def _template(self) -> None:
        if self._assignment.template is None:
            self._faults.append("there is no student_template/: run `nngrade author template`")
            return
        report = self._grade(read(self._assignment, self._assignment.template))
        for exercise in report.exercises:
            said = {c.failure.message if c.failure else "passed" for c in exercise.checks}
            if said != {NOT_IMPLEMENTED}:
                extra = ", ".join(sorted(said - {NOT_IMPLEMENTED}))
                self._faults.append(f"{exercise.name}: the bare template gives: {extra}")

    def _bug(self, bug: Overlay) -> None:
        report = self._grade(overlaid(self._assignment, bug))
        proof = self._proofs[bug.exercise]
        proof.bugs += 1
        label = f"bug {bug.exercise}/{bug.name}"
        for exercise in report.exercises:
            for check in exercise.checks:
                if check.verdict is Verdict.ERROR:
                    said = check.failure.message if check.failure else ""
                    self._faults.append(f"{label}: {check.id} is in error: {said}")
                elif check.verdict is not Verdict.PASSED:
                    self._killed.add(check.id)
            failed = exercise.verdict is not Verdict.PASSED
            if exercise.name == bug.exercise:
                proof.caught += failed
                if not failed:
                    self._faults.append(f"{label}: no check catches it")
            elif failed and exercise.name not in self._users[bug.exercise]:
                self._faults.append(f"{label}: fails {exercise.name}, which does not use it")

    def _variant(self, variant: Overlay) -> None:
        report = self._grade(overlaid(self._assignment, variant))
        self._proofs[variant.exercise].variants += 1
        self._must_pass(f"variant {variant.exercise}/{variant.name}", report)

    def _must_pass(self, label: str, report: Report) -> None:
        for note in report.notes:
            self._faults.append(f"{label}: {note}")
        for exercise in report.exercises:
            for check in exercise.checks:
                if check.verdict is not Verdict.PASSED:
                    said = (
                        f"{check.failure.message} {check.failure.detail}" if check.failure else ""
                    )
                    self._faults.append(f"{label}: fails {check.id}: {said}")


def _users(assignment: Assignment, name: str) -> set[str]:
    """The exercises that build on one, directly or through others."""
    found: set[str] = set()
    for exercise in assignment.exercises:  # `uses` only name exercises above
        if name in exercise.uses or found & set(exercise.uses):
            found.add(exercise.name)
    return found
