"""Prove that a suite catches the mistakes that students make, and passes right answers."""

from __future__ import annotations

import ast
import contextlib
import copy
import functools
import itertools
import re
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import msgspec
import numpy as np

from nngrade.author import kill_matrix, questions
from nngrade.author.impact import Reach
from nngrade.author.mutants import Mutant, mutants
from nngrade.course.examples import NAME as EXAMPLES
from nngrade.course.examples import Example, examples
from nngrade.course.leaks import leaks_of_stub
from nngrade.course.markers import ranges
from nngrade.course.mistakes import (
    Overlay,
    bugs_and_probes,
    overlaid,
    reference_submission,
    variants,
)
from nngrade.course.stubs import templates
from nngrade.diagnosis.answers import ZEROS
from nngrade.diagnosis.counterexample import counterexample
from nngrade.diagnosis.course_bank import CourseBank
from nngrade.diagnosis.diagnose import RANDOM
from nngrade.errors import Absent, CheckFailed, CourseError
from nngrade.grading.grade import Suite, suites_of, with_suite
from nngrade.grading.isolate import Enclosure, choose
from nngrade.grading.pictures import wanted
from nngrade.model import Assignment, Course, ExerciseResult, Report, Submission, Verdict
from nngrade.submission.read import read
from nngrade.suite.checks import close
from nngrade.suite.compare import parts, without_tensors
from nngrade.suite.plugin import CONTRACT, load_module, load_support
from nngrade.suite.student import own_copy
from nngrade.suite.support import as_in_a_worker
from nngrade.worker.inside import tensors

Progress = Callable[[str, int, int], None]
ORACLE_SEEDS = 20
# How far a reference in float32, which is MLX's usual dtype, may be from its oracle.
ORACLE_SINGLE = 1e-5
GRADIENT = re.compile("_(grads?|backward|vjp)$")
SAY_THEMSELVES = ("mutation", "alias", "warning", "timed_out", "not_called")


class ExerciseProof(msgspec.Struct):
    """Counts for one exercise: what was run, caught, named and killed, and its slowest check."""

    name: str
    checks: int
    bugs: int = 0
    caught: int = 0
    named: int = 0
    probes: int = 0
    probes_caught: int = 0
    variants: int = 0
    mutants: int = 0
    killed: int = 0
    equivalent: int = 0
    slowest: str = ""
    slowest_seconds: float = 0.0


class Proof(msgspec.Struct):
    """The result for an assignment; `faults` are sentences for its author."""

    assignment: str
    exercises: list[ExerciseProof]
    faults: list[str]
    catches: dict[str, list[str]] = {}
    """Each check's id, and the bugs of its exercise that it fails."""


def verify(
    course: Course,
    assignment: Assignment,
    progress: Progress,
    *,
    only: str = "",
    mutate: bool = False,
    record: bool = False,
    step: int = 1,
) -> Proof:
    """Try the keys of the questions; run reference, template, bugs, variants and mutants through the suites.

    If `only` names an exercise, only its bugs, variants and mutants are run. What each check catches is
    compared with the record of an earlier run or, if asked, recorded. With a `step` of 3, every third bug of
    each exercise is run; for the others, the record must say that they are caught.
    """
    suites = suites_of(assignment, public_only=False)
    if "hidden" not in suites:
        raise CourseError(f"{assignment.folder / 'tests'}: there is no hidden suite to verify.")
    faults = [*_sources(course, assignment), *questions.faults(assignment)]
    assignment = assignment.without_questions()
    if assignment.reference is not None and (assignment.reference / "oracle.py").is_file():
        faults += _oracle(assignment)
    proof = with_suite(
        course,
        assignment,
        suites,
        lambda suite: _Verification(suite, assignment, progress, mutate, only, step).run(),
    )
    proof.faults[:0] = faults
    if record:
        kill_matrix.write(assignment, proof.catches, whole=not only)
    else:
        proof.faults += kill_matrix.lost(assignment, proof.catches, whole=not only)
    return proof


def _sources(course: Course, assignment: Assignment) -> Iterator[str]:
    """Yield faults in the sources: missing docstrings, outdated stubs, lines of solutions that leak."""
    if assignment.reference is None:
        return
    for path, made in templates(course, assignment.slug).items():
        where = path.relative_to(course.folder)
        if not path.is_file() or path.read_text("utf-8") != made:
            yield f"{where}: does not match the reference; run `nngrade author template`"
        source = (assignment.reference / path.name).read_text("utf-8")
        for line, name in leaks_of_stub(source, path.name):
            yield f"{where}: contains a line of the solution of {name}: {line}"
        documented = {
            node.name: ast.get_docstring(node) or ""
            for node in ast.parse(source).body
            if isinstance(node, (ast.FunctionDef, ast.ClassDef))
        }
        named = dict(_parameters(source))
        for exercise in assignment.exercises:
            for function in exercise.functions if exercise.file == path.name else ():
                if not documented.get(function.name):
                    yield f"{path.name}: {function.name} has no docstring"
                if (theirs := named.get(function.name)) not in (None, function.parameters):
                    yield (
                        f"{function.name}: the manifest's parameters are {_list(function.parameters)}, "
                        f"and those of the reference {_list(theirs)}"
                    )


def _list(names: tuple[str, ...] | None) -> str:
    return f"({', '.join(names or ())})"


def _parameters(source: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the names of the parameters of each function, and of each class that has an `__init__`."""
    for node in ast.parse(source).body:
        found: ast.AST | None = node
        if isinstance(node, ast.ClassDef):
            inner = (n for n in node.body if isinstance(n, ast.FunctionDef))
            found = next((n for n in inner if n.name == "__init__"), None)
        if isinstance(found, ast.FunctionDef) and isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            given = found.args
            names = [a.arg for a in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
            if not (given.vararg or given.kwarg):
                yield node.name, tuple(names[isinstance(node, ast.ClassDef) :])


def _oracle(assignment: Assignment) -> Iterator[str]:
    """Yield differences between reference and oracle on the random inputs that oracle.py draws."""
    assert assignment.reference is not None
    tensors.start(assignment.frameworks)
    load_support(assignment)
    oracle = load_module(assignment.reference / "oracle.py")
    modules = [load_module(assignment.reference / name) for name in assignment.files]
    single = "mlx" in assignment.frameworks
    places = [("reference", modules), ("oracle", [oracle])]
    compare = functools.partial(_beside_oracle, places, single)
    # Objects and functions (returns `any`) cannot be compared directly.
    wanted = {f.name for e in assignment.exercises for f in e.functions if f.returns != "any"}
    compared: set[str] = set()
    faulty: set[str] = set()
    for seed in range(ORACLE_SEEDS):
        try:
            given = _oracle_inputs(oracle, wanted, seed)
        except Exception as e:
            yield f"oracle.py: no inputs for seed {seed}: {type(e).__name__}: {e}"
            return
        for name, args in given.items():
            compared.add(name)
            what = f"its inputs for seed {seed}"
            said = "" if name in faulty else compare(name, args, what)
            if said:  # one fault for each function is enough
                faulty.add(name)
                yield f"{name}: {said}"
    for name in sorted(wanted - compared):
        said = f"no inputs for {name}; add them to inputs(), or write inputs_{name}()"
        yield f"oracle.py: {said if hasattr(oracle, name) else f'no function {name}, and {said}'}"
    for example in examples(assignment):
        if hasattr(oracle, example.function):
            said = compare(example.function, example.args, example.text)
            if said:
                yield f"{EXAMPLES}: {said}"


def _beside_oracle(
    places: list[tuple[str, list[ModuleType]]],
    single: bool,
    name: str,
    args: tuple[Any, ...],
    what: str,
) -> str:
    """Return how the reference's answer differs from the oracle's, or which fails; else ''.

    Tensors are compared by their numbers, so that an oracle may be written in NumPy. Both get arguments of
    their own.
    """
    answers = []
    for label, modules in places:
        function = next((getattr(m, name) for m in modules if hasattr(m, name)), None)
        if function is None:
            return f"the {label} has no such function, but oracle.py has inputs for it"
        try:
            answers.append(as_in_a_worker(function, _own(args), {}))
        except Exception as e:
            return f"the {label} raises {type(e).__name__} on {what}: {e}"
    plain = list(map(without_tensors, answers))
    single |= any(isinstance(x, np.ndarray) and x.dtype == np.float32 for x in parts(plain[0]))
    try:
        close(
            actual=plain[0],
            desired=plain[1],
            rtol=ORACLE_SINGLE if single else 1e-10,
            kinds="biufc",
        )
    except CheckFailed as e:
        return f"the reference differs from the oracle on {what}: {e} {e.detail}"
    except TypeError as e:  # the oracle returned something that no check can compare
        return f"the oracle's answer to {what} cannot be compared: {e}"
    return ""


def _own(args: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return copies of arguments, all together: a module shares its tensors with an optimizer."""
    try:
        return copy.deepcopy(args)
    except (TypeError, RecursionError):  # such as a file, or an object that finds any attribute
        return args


def _oracle_inputs(oracle: ModuleType, wanted: set[str], seed: int) -> dict[str, tuple[Any, ...]]:
    """Return the arguments for each function, from `inputs(rng)` or, for `mse` alone, `inputs_mse(rng)`."""
    found: dict[str, tuple[Any, ...]] = {}
    if hasattr(oracle, "inputs"):
        found |= oracle.inputs(np.random.default_rng(seed))
    for name in sorted(wanted):
        if hasattr(oracle, f"inputs_{name}"):
            found[name] = getattr(oracle, f"inputs_{name}")(np.random.default_rng(seed))
    return found


class _Verification:
    def __init__(
        self,
        suite: Suite,
        assignment: Assignment,
        progress: Progress,
        mutate: bool,
        only: str,
        step: int,
    ) -> None:
        self._suite, self._assignment, self._progress = suite, assignment, progress
        self._mutate, self._only, self._step = mutate, only, step
        self._faults: list[str] = []
        self._checks = [c for c in suite.checks if only in ("", c.exercise)]
        self._catches: dict[str, list[str]] = {c.id: [] for c in self._checks}
        names = [e.name for e in assignment.exercises if only in ("", e.name)]
        self._proofs = {n: ExerciseProof(n, 0) for n in names}
        self._users = {
            e.name: {user.name for user in assignment.above(e)} for e in assignment.exercises
        }
        self._reach = Reach(assignment)
        # As students' code is graded, if this system can.
        linux = sys.platform == "linux"
        layer = choose(assignment, "process", allow_weak=True).layer if linux else "none"
        self._enclosure = Enclosure(layer)

    def run(self) -> Proof:
        for check in self._checks:
            self._proofs[check.exercise].checks += 1
        known = self._chosen(bugs_and_probes(self._assignment, self._only))
        right = variants(self._assignment, self._only)
        changed = list(self._mutants()) if self._mutate else []
        total = len(known) + len(right) + len(changed) + 2
        done = 2
        try:
            self._faults += self._without_checks()
            self._reference()
            self._template()
            self._examples(right)
            for bug in known:
                self._progress(f"{bug.exercise}: {bug.name}", done, total)
                self._bug(bug)
                done += 1
            for variant in right:
                self._progress(f"{variant.exercise}: {variant.name}", done, total)
                self._variant(variant)
                done += 1
            for exercise, file, mutant in changed:
                self._progress(mutant.name, done, total)
                self._mutant(exercise, file, mutant)
                done += 1
        finally:
            self._enclosure.close()
        for check in self._checks:
            hidden = check.suite == "hidden"
            if hidden and not self._catches[check.id]:
                self._faults.append(f"{check.id}: no known mistake or probe fails this check")
        for name, proof in self._proofs.items():
            if not proof.bugs:
                self._faults.append(f"{name}: no known mistakes are defined for this exercise")
            self._faults += self._unmeasured(name)
        exercises = list(self._proofs.values())
        return Proof(self._assignment.slug, exercises, self._faults, self._catches)

    def _chosen(self, known: list[Overlay]) -> list[Overlay]:
        """Return every `step`-th bug of each exercise; the others count as caught if the record says so."""
        each = itertools.groupby(known, key=lambda bug: bug.exercise)
        chosen = [bug for _, bugs in each for bug in list(bugs)[:: self._step]]
        left = {bug.id for bug in known} - {bug.id for bug in chosen}
        recorded = kill_matrix.read(self._assignment) if left else {}
        for check, caught in self._catches.items():
            caught += sorted(left.intersection(recorded.get(check, [])))
        for bug in sorted(left.difference(*recorded.values())):
            self._faults.append(
                f"{bug} is not in {kill_matrix.RECORD}: run `nngrade author verify --record`"
            )
        return chosen

    def _without_checks(self) -> Iterator[str]:
        """Yield a fault for each file of a suite in which pytest finds no check."""
        found = {check.id.partition("::")[0] for check in self._suite.checks}
        for suite in suites_of(self._assignment, public_only=False):
            for path in sorted((self._assignment.folder / "tests" / suite).rglob("*.py")):
                where = f"{suite}/{path.relative_to(self._assignment.folder / 'tests' / suite)}"
                if where not in found and path.name != "__init__.py":
                    yield (
                        f"tests/{where}: pytest finds no check in it. Files and functions have to begin "
                        "with test_, classes with Test, and a skipped module has none."
                    )

    def _unmeasured(self, name: str) -> Iterator[str]:
        """Yield a fault for each gradient of an exercise that no check measures."""
        exercise = self._assignment.exercise(name)
        used = [_names(function) for function in self._suite.code(name)]
        for function in exercise.functions if exercise else ():
            measured = any({"grad_check", function.name} <= names for names in used)
            if GRADIENT.search(function.name) and not measured:
                yield (
                    f"{name}: no check measures {function.name} numerically; "
                    "write one that calls it and grad_check"
                )

    def _grade(
        self, submission: Submission, only: Collection[str] | None = None, *, follow: bool = True
    ) -> Report:
        report, _ = self._enclosure.grade(self._suite, submission, only=only, follow=follow)
        return report

    def _reference(self) -> None:
        report = self._grade(reference_submission(self._assignment))
        self._must_pass("the reference", report)
        for exercise in report.exercises:
            if exercise.name not in self._proofs:
                continue
            proof = self._proofs[exercise.name]
            slowest = max(exercise.checks, key=lambda c: c.seconds)
            proof.slowest, proof.slowest_seconds = slowest.id, slowest.seconds
        self._faults += self._undrawn()

    def _undrawn(self) -> Iterator[str]:
        """Yield a fault for each picture that cannot be drawn of the reference."""
        reference = self._suite.harness.reference
        for exercise in self._assignment.exercises:
            for picture in exercise.pictures:
                try:
                    wanted(self._assignment, exercise, picture, reference)
                except (CourseError, Absent) as e:
                    yield str(e)

    def _template(self) -> None:
        if self._assignment.template is None:
            self._faults.append("there is no student_template/: run `nngrade author template`")
            return
        missing = [
            f for f in self._assignment.files if not (self._assignment.template / f).is_file()
        ]
        if missing:
            where = f"student_template/{self._assignment.slug} lacks {', '.join(missing)}"
            self._faults.append(f"{where}: run `nngrade author template`")
            return
        report = self._grade(read(self._assignment, self._assignment.template))
        for exercise in report.exercises:
            failures = [c.failure for c in exercise.checks]
            others = [f for f in failures if f is None or f.kind != "not_implemented"]
            if others:
                extra = ", ".join(sorted({f.message if f else "passed" for f in others}))
                self._faults.append(f"{exercise.name}: the unchanged stub gives: {extra}")

    def _examples(self, right: Iterable[Overlay]) -> None:
        """Note each right solution that a student would be told is wrong, on one of the small calls."""
        names = CourseBank(self._assignment).namespace()
        calls = examples(self._assignment)

        def wanted(example: Example) -> Any:
            try:
                return as_in_a_worker(names[example.function], map(own_copy, example.args), {})
            except Exception as e:
                said = f"the reference raises {type(e).__name__} on {example.text}: {e}"
                raise CourseError(f"{EXAMPLES}: {said}") from None

        solutions = [
            (v.exercise, f"the variant {v.id}", overlaid(self._assignment, v)) for v in right
        ]
        reference = reference_submission(self._assignment)
        for name, label, submission in [
            *((n, "the reference", reference) for n in self._proofs),
            *solutions,
        ]:
            exercise = self._assignment.exercise(name)
            assert exercise is not None
            runner = self._enclosure.runner(self._assignment, submission)
            with contextlib.closing(runner):
                try:
                    found = counterexample(exercise, calls, wanted, runner, None)
                except CourseError as e:
                    self._faults.append(str(e))
                    return
            if found is not None:
                self._faults.append(f"{EXAMPLES}: {label}: {found.call}: {found.sentence}")

    def _bug(self, bug: Overlay) -> None:
        proof = self._proofs[bug.exercise]
        # The first bug of an exercise runs all checks, to prove that it fails no unrelated exercise. Only it
        # gets follow-through, because any bug affects the exercises that build on it in the same way.
        first = not proof.bugs and not bug.probe
        only = None if first else self._reach.of(bug)
        report = self._grade(overlaid(self._assignment, bug), only, follow=first)
        proof.bugs += not bug.probe
        proof.probes += bug.probe
        label = f"{'probe' if bug.probe else 'bug'} {bug.id}"
        for exercise in report.exercises:
            for check in exercise.checks:
                if check.verdict is Verdict.ERROR:
                    said = check.failure.message if check.failure else ""
                    self._faults.append(f"{label}: {check.id} is in error: {said}")
                elif check.verdict is Verdict.FAILED and exercise.name == bug.exercise:
                    self._catches[check.id].append(bug.id)
            failed = exercise.verdict is not Verdict.PASSED
            if exercise.name == bug.exercise:
                self._named(bug, label, exercise, proof)
            elif failed and exercise.name not in self._users[bug.exercise]:
                self._faults.append(f"{label}: fails {exercise.name}, which does not use it")

    def _named(
        self, bug: Overlay, label: str, exercise: ExerciseResult, proof: ExerciseProof
    ) -> None:
        if exercise.verdict is Verdict.PASSED:
            self._faults.append(f"{label}: no check catches it")
            return
        if bug.probe:  # students never see it, so it needs no name
            proof.probes_caught += 1
            return
        proof.caught += 1
        if unknown := _unknown_name(exercise, bug):
            said = f"it only raises NameError. Is {unknown} misspelt? If not, explain the name"
            self._faults.append(f"{label}: {said}.")
        if any(d.bug == bug.id for d in exercise.diagnoses) or _says_itself(exercise):
            proof.named += 1
        else:
            said = "; ".join(d.title or d.sentence for d in exercise.diagnoses) or "nothing"
            self._faults.append(f"{label}: caught, but not named; the diagnosis is: {said}")

    def _variant(self, variant: Overlay) -> None:
        report = self._grade(overlaid(self._assignment, variant), self._reach.of(variant))
        self._proofs[variant.exercise].variants += 1
        self._must_pass(f"variant {variant.id}", report)

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

    def _mutants(self) -> Iterator[tuple[str, str, Mutant]]:
        owner = {f.name: e.name for e in self._assignment.exercises for f in e.functions}
        base = reference_submission(self._assignment)
        for file in self._assignment.files:
            source = base.files[file].decode()
            solved = ranges(source, file)
            tops = {
                name: statement.name
                for statement in ast.parse(source).body
                if isinstance(statement, (ast.FunctionDef, ast.ClassDef))
                for name, lines in solved.items()
                if statement.lineno <= lines.start <= (statement.end_lineno or 0)
            }
            for mutant in mutants(source, solved):
                # A method belongs to the exercise of its class.
                exercise = owner.get(tops.get(mutant.function, mutant.function))
                if exercise is not None and self._only in ("", exercise):
                    yield exercise, file, mutant

    def _mutant(self, exercise: str, file: str, mutant: Mutant) -> None:
        proof = self._proofs[exercise]
        proof.mutants += 1
        declared = self._assignment.exercise(exercise)
        reasons = {e.mutant: e.reason for e in declared.equivalent} if declared else {}
        if mutant.name in reasons:
            proof.equivalent += 1
            return
        base = reference_submission(self._assignment)
        changed = Submission(Path("mutant"), {**base.files, file: mutant.source.encode()})
        report = self._grade(changed, [exercise])
        if report.verdict is Verdict.PASSED:
            self._faults.append(f"mutant survives: {mutant.name}\n{mutant.diff}")
        else:
            proof.killed += 1


def _names(function: FunctionType) -> set[str]:
    """Return the names that a check uses, also within the functions of its file that it calls."""
    names: set[str] = set()
    todo = [function.__code__]
    done: set[CodeType] = set()
    while todo:
        code = todo.pop()
        done.add(code)
        names.update(code.co_names)
        called = (function.__globals__.get(name) for name in code.co_names)
        inner = [f.__code__ for f in called if isinstance(f, FunctionType)]
        inner += [c for c in code.co_consts if isinstance(c, CodeType)]
        todo += [c for c in inner if c.co_filename == code.co_filename and c not in done]
    return names


def _unknown_name(exercise: ExerciseResult, bug: Overlay) -> str:
    """Return the name that a mistake does not define, if nothing else fails and no word explains it."""
    checks = [c for c in exercise.checks if c.group != CONTRACT]
    failed = [c.failure for c in checks if c.failure and c.verdict is Verdict.FAILED]
    said = {failure.detail.rpartition("\n")[2] for failure in failed}
    match = re.fullmatch(r"NameError: name '(\w+)' is not defined.*", min(said, default=""))
    if match is None or len(said) > 1:
        return ""
    words = re.findall(r"\w+", f"{bug.title} {bug.explanation} {bug.hint}")
    return "" if match[1] in words else match[1]


def _says_itself(exercise: ExerciseResult) -> bool:
    """Return whether the failures explain themselves: an argument, a warning, random numbers, a time-out."""
    if any(d.sentence in (RANDOM, ZEROS) for d in exercise.diagnoses):
        return True  # a replay draws other numbers; many mistakes give zeros
    failed = [c for c in exercise.checks if c.verdict is not Verdict.PASSED]
    return all(c.failure is not None and c.failure.kind in SAY_THEMSELVES for c in failed)
