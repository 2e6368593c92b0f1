"""Shared data types: assignments, submissions, calls, answers, reports. Frozen, without input or output."""

from __future__ import annotations

import datetime
import enum
import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any, Literal

import msgspec

from nngrade.errors import StudentError

FORMAT = 1

# Shares of an exercise's points by group of checks. Only the groups that an exercise has count.
GROUPS = {"core": 60.0, "edge": 15.0, "stability": 15.0, "contract": 10.0}
RETURNS = (
    "float",
    "int",
    "bool",
    "array",
    "tensor",
    "mx_array",
    "dict",
    "tuple",
    "list",
    "str",
    "any",
)


class Verdict(enum.Enum):
    """The outcome of a check; an `error` is the grader's or the course's fault, so there is no score.

    An answer that is `waiting` has no score either, until a person or the course's own machine judges it.
    Once a person has graded it, it is `marked`: neither passed nor failed, with the score that it got.
    """

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
    ERROR = "error"
    WAITING = "waiting"
    MARKED = "marked"


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Limits of a submission: seconds to load, for each call and in all, and MiB of memory.

    All seconds are those of `worker.outside.budget`, which do not depend on what else the machine does.
    """

    load_seconds: float = 5.0
    call_seconds: float = 2.0
    memory_mib: int = 1024
    submission_seconds: float = 60.0


class Function(msgspec.Struct, frozen=True):
    """A function or class of an exercise: `name(parameters) -> returns`.

    `results` names the parts of a tuple: (dX, dW, db) for `-> tuple[dX, dW, db]`.
    """

    name: str
    parameters: tuple[str, ...]
    returns: str
    signature: str
    results: tuple[str, ...] = ()


class Equivalent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A mutant of the reference that no check can distinguish from it, and the reason."""

    mutant: str
    reason: str


class Picture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A picture of what a student's functions do: its kind, and the expression that computes it.

    The expression's `f` holds the student's functions, or the reference's. `data` is an expression for a
    boundary's points and labels.
    """

    kind: Literal["curve", "line", "boundary", "histogram", "images"]
    code: str
    title: str = ""
    data: str = ""


class Exercise(msgspec.Struct, frozen=True):
    """A task for the student, worth points.

    `unspecified` lists the parts of an answer, counted from 0, that the student chooses, such as an
    optimizer's state. It is true if the whole answer is one of many right ones.
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
    pictures: tuple[Picture, ...] = ()


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """A question, which students answer without code; without points, it is for practice.

    `right` is a number, or the key of a choice. It is None for a text, which a person judges, and where a
    release or a bundle leaves the key out. `why` explains wrong answers, each a choice's key or a number.
    """

    name: str
    title: str
    question: str
    answer: Literal["number", "choice", "text"]
    points: float
    right: float | str | None
    tolerance: float
    choices: dict[str, str]
    why: dict[str, str]
    hints: tuple[str, ...]


class Policy(msgspec.Struct, frozen=True):
    """The rules for rounding marks, for due dates, and for lateness, which costs a percentage of the points.

    `rounding` is the step of exported marks, 0 for none. `due` is in the order of the weeks.
    """

    rounding: float = 0.1
    due: dict[str, datetime.datetime] = {}
    grace_minutes: float = 0.0
    per_day: float = 0.0
    cap: float = 100.0
    free_days: int = 0

    def rounded(self, score: float | None, most: float) -> float | None:
        """Return a mark as it is exported: rounded half up, and not above `most`."""
        if score is None or not self.rounding:
            return score
        step = Decimal(str(self.rounding))
        steps = (Decimal(str(round(score, 9))) / step).to_integral_value(ROUND_HALF_UP)
        return min(float(steps * step), most)


class DataSet(msgspec.Struct, frozen=True):
    """A data set: a file of an installed package, or of the course (`package` is "").

    If it `is_own`, it is a user's folder of IDX files.
    """

    name: str
    package: str
    path: Path
    is_own: bool = False


class Assignment(msgspec.Struct, frozen=True):
    """An assignment: its exercises, and the folders of its files.

    Before `hidden_until`, students' pages do not show what hidden checks say.
    """

    slug: str
    title: str
    folder: Path
    reference: Path | None
    template: Path | None
    files: tuple[str, ...]
    allowed_imports: tuple[str, ...]
    limits: Limits
    exercises: tuple[Exercise, ...]
    support: Path | None = None
    """A module of the course that runs beside submissions, and that they may import."""
    data: tuple[DataSet, ...] = ()
    """The data sets of `[data]` in the manifest."""
    device: str = ""
    """The device on which PyTorch runs; "" is the CPU, from which marks come."""
    hidden_until: datetime.datetime | None = None
    policy: Policy = Policy()
    questions: tuple[Question, ...] = ()
    """They come without the keys of questions with points, which `course.questions.load` reads."""

    @property
    def tasks(self) -> tuple[Exercise | Question, ...]:
        """Return all that is worth points: the exercises, and the questions that are not for practice."""
        return (*self.exercises, *(q for q in self.questions if q.points))

    def without_questions(self) -> Assignment:
        """Return the assignment with its exercises alone."""
        return msgspec.structs.replace(self, questions=())

    @property
    def frameworks(self) -> tuple[str, ...]:
        """Return which of PyTorch ("torch") and MLX ("mlx") submissions may use."""
        return tuple(name for name in ("torch", "mlx") if name in self.allowed_imports)

    def exercise(self, name: str) -> Exercise | None:
        """Return the exercise of that name, or None."""
        return next((e for e in self.exercises if e.name == name), None)

    def question(self, name: str) -> Question | None:
        """Return the question of that name, or None."""
        return next((q for q in self.questions if q.name == name), None)

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
    """A course: a folder with `assignments/course.toml`, and the names of its assignments.

    `weights` holds the weights of assignments in the total; others weigh as much as they have points.
    """

    title: str
    folder: Path
    assignments: tuple[str, ...]
    weights: dict[str, float] = {}
    policy: Policy = Policy()


class Submission(msgspec.Struct, frozen=True):
    """A student's source files by name.

    `notebooks` maps a file of the assignment to the notebook that was handed in for it. `answers` is the
    file with the answers to questions, if there is one.
    """

    origin: Path
    files: dict[str, bytes]
    notebooks: dict[str, str] = {}
    notes: tuple[str, ...] = ()
    answers: bytes | None = None

    def source(self, name: str) -> str:
        """Return the file that was handed in for a file of the assignment: that file, or a notebook."""
        return self.notebooks.get(name, name)


class Call(msgspec.Struct, frozen=True):
    """A check's request to a submission: to call a function, or to use an object that a function returned.

    For an object, `function` is the function that it came from, `target` is its handle (0: no object), and
    `op` and `name` say what to do with it (see `worker/inside/server`). Without an object, `name` is the
    function of the support module that calls `function`, if there is one. `origin` is the source text of the
    expression that gave the object, such as `BatchNorm(…)`. `unspecified` is copied from the exercise.

    `args` and `kwargs` are copies, made before the call. If the student chooses a part of the answer,
    `given` holds the arguments themselves, because a later call may pass such a part back. `in_place` says
    that the check wants what the call changes.
    """

    function: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    op: str = "call"
    target: int = 0
    name: str = ""
    origin: str = ""
    unspecified: Literal[True] | tuple[int, ...] = ()
    given: tuple[Any, ...] = ()
    in_place: bool = False

    @property
    def unspecified_parts(self) -> tuple[int, ...]:
        """Return the parts of the answer that the student chooses; empty if that is the whole answer."""
        return () if self.unspecified is True else self.unspecified

    @property
    def label(self) -> str:
        """Return the source text of what is called: `softmax`, or `BatchNorm(…).forward`."""
        if not self.target:
            return self.function
        return f"{self.origin}.{self.name}" if self.name and self.op != "list" else self.origin


class Answer(msgspec.Struct, frozen=True):
    """A call with its value or fault. A suite reads a function's latest answer as `student.f.last`.

    `fault` is the error that the call raised, or says why `value` has the wrong type. `changed` names the
    arguments that the call changed in place, `shared` those whose memory the value shares. `overwrote` says
    that the call wrote into an array that it had returned before. `loose` says that the value has shape
    (1,) in place of a number. If one message sent many calls, the first answer holds `overwrote`, `loose`
    and `warnings` for all of them. `after` holds the arguments as a call in place left them. `must_raise`
    says that the check expects an exception.
    """

    call: Call
    value: Any = None
    fault: StudentError | None = None
    changed: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    overwrote: bool = False
    loose: bool = False
    warnings: tuple[str, ...] = ()
    after: tuple[Any, ...] = ()
    must_raise: bool = False


class Failure(msgspec.Struct, frozen=True, omit_defaults=True):
    """The reason why a check did not pass.

    `message` reveals nothing of a hidden check; `detail` contains inputs, the answer and the expected
    value. `line` is a line of the student's `file`; in a notebook, of code cell number `cell`, counted from
    the top.
    """

    kind: str
    message: str
    detail: str = ""
    file: str = ""
    line: int | None = None
    cell: int | None = None


class CheckResult(msgspec.Struct, frozen=True, omit_defaults=True):
    """The result of one check; `printed` is what the submission printed during it."""

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
    """A description of what went wrong, in a few sentences without any value of a check.

    `kind` is "bug" for a known mistake (`bug` is its id), "forward" for a gradient that is right for a
    wrong loss, and "looks" for anything less certain.
    """

    kind: Literal["bug", "forward", "looks"]
    function: str
    title: str
    sentence: str
    hint: str = ""
    bug: str = ""

    @property
    def is_one_of_several(self) -> bool:
        """Return whether this is one of several explanations, of which the student's is one."""
        return self.kind == "bug" and _ONE_OF_SEVERAL.match(self.sentence) is not None


# How `nngrade.diagnosis.match` begins the sentences of several explanations. Older reports hold more.
_ONE_OF_SEVERAL = re.compile(r"One of (these two|these three|\d+ that fit): |Or this: ")


class Counterexample(msgspec.Struct, frozen=True):
    """A small call that is answered wrongly, as Python code, and a sentence with both answers."""

    call: str
    sentence: str


class ExerciseResult(msgspec.Struct, frozen=True):
    """An exercise's checks, and its score, which is null if a check is in error or an answer waits.

    A question counts as an exercise with one check; without points, it is for practice.

    `stood_in` names the exercises for which the reference replaced the student's code, if that gave a
    higher score.
    """

    name: str
    title: str
    points: float
    score: float | None
    verdict: Verdict
    checks: tuple[CheckResult, ...]
    diagnoses: tuple[Diagnosis, ...] = ()
    stood_in: tuple[str, ...] = ()
    counterexample: Counterexample | None = None


class Graded(msgspec.Struct, frozen=True):
    """The circumstances of grading one submission of a class.

    `key` is a hash of everything that the marks depend on, `suite` a hash of the assignment only, `seed` the
    seed of the hidden checks. `isolation` describes the sandbox ("weak: …" if it did not confine the code
    fully). `refused` says why nothing could be graded. `at` is the time in UTC, `memory_mib` the process's
    peak memory, libraries included. `files` holds the sources for people to read, `handed_in` the content
    of the submission's timestamp.txt, or Gradescope's time.
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


class Waiting(msgspec.Struct, frozen=True):
    """Answers that somebody has yet to judge: to which questions, and the points without and with them."""

    questions: tuple[str, ...]
    subtotal: float
    maximum: float


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The report on one submission.

    `score` is out of `max_score`. It is null if a check is in error, because then the submission needs to
    be graded again or by hand, and if an answer waits to be judged: then `waiting` says more. `notes` are
    about the submission as a whole.
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
    waiting: Waiting | msgspec.UnsetType = msgspec.UNSET


def worst(verdicts: list[Verdict]) -> Verdict:
    """Return ERROR if there is one, else PASSED if all passed; an empty list gives FAILED.

    If all others passed, an answer that waits gives WAITING.
    """
    if Verdict.ERROR in verdicts:
        return Verdict.ERROR
    if not verdicts or any(v not in (Verdict.PASSED, Verdict.WAITING) for v in verdicts):
        return Verdict.FAILED
    return Verdict.WAITING if Verdict.WAITING in verdicts else Verdict.PASSED


def total(
    exercises: Iterable[ExerciseResult],
) -> tuple[float | None, Waiting | msgspec.UnsetType]:
    """Return the score of a report, and what waits: there is no score then, nor if a check is in error."""
    results = tuple(exercises)
    known = sum(e.score for e in results if e.score is not None)
    open_ = [e for e in results if e.score is None]
    if not open_:
        return known, msgspec.UNSET
    if any(e.verdict is not Verdict.WAITING for e in open_):
        return None, msgspec.UNSET
    most = known + sum(e.points for e in open_)
    names = tuple(e.name for e in open_)
    return None, Waiting(names, round(known, 6), round(most, 6))


def score(points: float, checks: tuple[CheckResult, ...]) -> float | None:
    """Return an exercise's score, or None if a check is in error or an answer waits.

    Each group that the exercise has is worth its share of GROUPS; within a group, checks count by weight.
    A check that did not pass earns nothing.
    """
    if any(c.verdict in (Verdict.ERROR, Verdict.WAITING) for c in checks):
        return None
    earned = total = 0.0
    for group, share in GROUPS.items():
        members = [c for c in checks if c.group == group]
        if members:
            passed = sum(c.weight for c in members if c.verdict is Verdict.PASSED)
            earned += share * passed / sum(c.weight for c in members)
            total += share
    return points * earned / total if total else 0.0
