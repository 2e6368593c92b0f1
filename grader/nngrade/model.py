"""The data that everything else passes around: frozen, plain, without input or output."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Any, Literal

import msgspec

from nngrade.errors import StudentError

FORMAT = 1

# How much of an exercise's points each group of checks is worth, of the groups that it has.
GROUPS = {"core": 60.0, "edge": 15.0, "stability": 15.0, "contract": 10.0}
RETURNS = ("float", "int", "bool", "array", "dict", "tuple", "list", "str", "any")


class Verdict(enum.Enum):
    """What became of a check: an `error` is ours, and costs the student nothing."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
    ERROR = "error"


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a submission may use: seconds to load and for each call, and MiB of memory."""

    load_seconds: float = 5.0
    call_seconds: float = 2.0
    memory_mib: int = 1024


class Function(msgspec.Struct, frozen=True):
    """One function or class of an exercise: `name(parameters) -> returns`."""

    name: str
    parameters: tuple[str, ...]
    returns: str
    signature: str


class Equivalent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A mutant of the reference that no check can tell from it, and why."""

    mutant: str
    reason: str


class Exercise(msgspec.Struct, frozen=True):
    """What a student writes, worth points.

    `unspecified` lists the parts of an answer, counted from 0, that the student chooses, such as what an
    optimizer keeps in its state. It is true where any of many answers is right.
    """

    name: str
    title: str
    points: float
    file: str
    functions: tuple[Function, ...]
    uses: tuple[str, ...]
    hints: tuple[str, ...]
    mutates: bool
    unspecified: Literal[True] | tuple[int, ...]
    follow_through: float
    equivalent: tuple[Equivalent, ...]
    limits: Limits


class Assignment(msgspec.Struct, frozen=True):
    """A week: its exercises, and where its files are."""

    slug: str
    title: str
    folder: Path
    reference: Path | None
    template: Path | None
    files: tuple[str, ...]
    allowed_imports: tuple[str, ...]
    limits: Limits
    exercises: tuple[Exercise, ...]

    def exercise(self, name: str) -> Exercise | None:
        """The exercise of that name."""
        return next((e for e in self.exercises if e.name == name), None)

    def below(self, exercise: Exercise) -> list[Exercise]:
        """Return the exercises that one builds on, directly or through others."""
        wanted = set(exercise.uses)
        for other in reversed(self.exercises):  # `uses` names only exercises above
            if other.name in wanted:
                wanted |= set(other.uses)
        return [e for e in self.exercises if e.name in wanted]

    def above(self, exercise: Exercise) -> list[Exercise]:
        """Return the exercises that build on one, directly or through others."""
        return [e for e in self.exercises if exercise in self.below(e)]


class Course(msgspec.Struct, frozen=True):
    """A folder with `assignments/course.toml`."""

    title: str
    folder: Path
    assignments: tuple[str, ...]


class Submission(msgspec.Struct, frozen=True):
    """The source files that a student hands in, by name.

    `notebooks` names the notebook that was taken for a file of the assignment, by that file's name.
    """

    origin: Path
    files: dict[str, bytes]
    notebooks: dict[str, str] = {}
    notes: tuple[str, ...] = ()

    def source(self, name: str) -> str:
        """The file that holds what an assignment's file should: itself, or a notebook."""
        return self.notebooks.get(name, name)


class Call(msgspec.Struct, frozen=True):
    """A check's request to a submission: to call a function, or to use an object that one has made.

    A request to an object stands under the function that made it. `target` is the object's handle (0: none),
    `op` and `name` say what to do with it (see `worker/inside/server`), and `origin` is source text for how
    the check got it, such as `BatchNorm(…)`. `unspecified` is the exercise's.
    """

    function: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    op: str = "call"
    target: int = 0
    name: str = ""
    origin: str = ""
    unspecified: Literal[True] | tuple[int, ...] = ()

    @property
    def unspecified_parts(self) -> tuple[int, ...]:
        """The parts of the answer that the student chooses, where the rest is given."""
        return () if self.unspecified is True else self.unspecified

    @property
    def label(self) -> str:
        """The name of the code called: `softmax`, or `BatchNorm(…).forward`."""
        if not self.target:
            return self.function
        return f"{self.origin}.{self.name}" if self.name and self.op != "list" else self.origin


class Answer(msgspec.Struct, frozen=True):
    """A call with its value or fault. A suite reads the latest one of a function as `student.f.last`.

    `fault` is what the call raised, or why its `value` is of the wrong kind. `changed` names the arguments
    that the call changed in place, `shared` those whose memory the value shares. `overwrote` says that the
    call wrote into an array that it had returned before, `loose` that an array of shape (1,) was returned
    for a number. Where one message sends many calls, the first answer holds `overwrote`, `loose` and
    `warnings` for all of them.
    """

    call: Call
    value: Any = None
    fault: StudentError | None = None
    changed: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    overwrote: bool = False
    loose: bool = False
    warnings: tuple[str, ...] = ()


class Failure(msgspec.Struct, frozen=True, omit_defaults=True):
    """Why a check did not pass.

    `message` gives no hidden check away; `detail` holds inputs, got and expected. `line` is in the
    student's `file`; if that is a notebook, in the code cell number `cell`, counted from its top.
    """

    kind: str
    message: str
    detail: str = ""
    file: str = ""
    line: int | None = None
    cell: int | None = None


class CheckResult(msgspec.Struct, frozen=True, omit_defaults=True):
    """What became of one check."""

    id: str
    title: str
    suite: Literal["public", "hidden"]
    group: str
    weight: float
    verdict: Verdict
    seconds: float
    failure: Failure | None = None
    printed: str = ""


class Diagnosis(msgspec.Struct, frozen=True, omit_defaults=True):
    """What went wrong, in one or two sentences that hold no value of a check.

    `kind` is "bug" for a known one (`bug` is its place in the bank), "forward" for a gradient that is right
    for a wrong loss, and "looks" for what is not certain.
    """

    kind: Literal["bug", "forward", "looks"]
    function: str
    title: str
    sentence: str
    hint: str = ""
    bug: str = ""


class ExerciseResult(msgspec.Struct, frozen=True):
    """An exercise's checks, and the points they come to (none where a check is in error).

    `stood_in` names the exercises whose reference took the place of the student's, where that gave more.
    """

    name: str
    title: str
    points: float
    score: float | None
    verdict: Verdict
    checks: tuple[CheckResult, ...]
    diagnoses: tuple[Diagnosis, ...] = ()
    stood_in: tuple[str, ...] = ()


class Graded(msgspec.Struct, frozen=True):
    """What is known of a submission that was graded as one of a class.

    `key` is a hash of all that the marks depend on, `seed` that of the hidden checks, `isolation` what the
    code ran behind ("weak: …" where it could do more than it should). `refused` says why nothing could
    be graded. `at` is the time, in UTC, `memory_mib` the most that its process held, libraries included.
    `files` are the sources, for people to read. `suite` is a hash of the assignment alone, `handed_in` what
    the submission's timestamp.txt says.
    """

    student: str
    key: str
    seed: str
    isolation: str
    seconds: float
    at: str
    refused: str = ""
    memory_mib: float = 0.0
    files: dict[str, str] = {}
    suite: str = ""
    handed_in: str | None = None


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """Everything said about one submission.

    `score` is of `max_score`; it is null when a check is in error, for then a regrade or a person has
    to decide. `notes` concern the submission as a whole.
    """

    format: Literal["nngrade-report"] = "nngrade-report"
    version: Literal[1] = 1
    nngrade: str
    course: str
    assignment: str
    title: str
    submission: str
    suites: tuple[str, ...]
    score: float | None
    max_score: float
    verdict: Verdict
    exercises: tuple[ExerciseResult, ...]
    notes: tuple[str, ...] = ()
    graded: Graded | None = None


def worst(verdicts: list[Verdict]) -> Verdict:
    """The verdict of a whole: error before failed before passed; nothing at all has not passed."""
    if Verdict.ERROR in verdicts:
        return Verdict.ERROR
    if not verdicts or any(v is not Verdict.PASSED for v in verdicts):
        return Verdict.FAILED
    return Verdict.PASSED


def score(points: float, checks: tuple[CheckResult, ...]) -> float | None:
    """The points that an exercise's checks come to.

    Each group present is worth its share of GROUPS; within a group checks count by weight. Whatever did
    not pass counts in the denominator alone.
    """
    if any(c.verdict is Verdict.ERROR for c in checks):
        return None
    earned = total = 0.0
    for group, share in GROUPS.items():
        members = [c for c in checks if c.group == group]
        if members:
            passed = sum(c.weight for c in members if c.verdict is Verdict.PASSED)
            earned += share * passed / sum(c.weight for c in members)
            total += share
    return points * earned / total if total else 0.0
