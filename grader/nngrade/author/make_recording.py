"""Record how the reference and the known mistakes answer the public suite, and prove that this suffices.

A release holds this recording instead of the reference and the bank.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import closing, redirect_stdout, suppress

from nngrade.author.impact import Reach
from nngrade.course.examples import examples
from nngrade.course.mistakes import Overlay, bugs, overlaid, reference_submission
from nngrade.diagnosis.course_bank import CourseBank
from nngrade.diagnosis.match import ONE_BUG
from nngrade.diagnosis.replay import (
    TIMED_OUT,
    Outcome,
    Step,
    alike,
    equal,
    given,
    outcomes,
)
from nngrade.errors import CourseError
from nngrade.grading.grade import Suite, with_suite
from nngrade.grading.isolate import Enclosure
from nngrade.model import Answer, Assignment, Call, Course, Report, Verdict
from nngrade.suite.recording import (
    Asked,
    KnownBug,
    RecordedAnswer,
    Recorder,
    Recording,
    digest,
    pack,
    reduced,
)
from nngrade.worker.outside.budget import OutOfTime, time_limit

Progress = Callable[[str, int, int], None]
Verdicts = dict[str, dict[str, Verdict]]
"""The verdict of each check, by known mistake."""


def record(
    course: Course, assignment: Assignment, progress: Progress
) -> tuple[Recording, Verdicts]:
    """Return the recording of an assignment's public suite, and the checks' verdicts on each known mistake.

    Raises `CourseError` if a check does not pass with the reference.
    """

    def body(suite: Suite) -> tuple[Recording, Verdicts]:
        with closing(Enclosure("none")) as worker:
            return _record(suite, assignment, worker, progress)

    return with_suite(course, assignment.without_questions(), ("public",), body)


def prove(
    released: Course, here: Assignment, course: Assignment, verdicts: Verdicts, progress: Progress
) -> None:
    """Raise `CourseError` unless the released checks, with the recording alone, judge as the course's do."""
    reach = Reach(course)
    known = bugs(course)

    def body(suite: Suite) -> None:
        with closing(Enclosure("none")) as worker:
            _all_pass(worker.grade(suite, reference_submission(course))[0])
            for number, bug in enumerate(known):
                progress(f"{bug.id}, released", len(known) + number, 2 * len(known))
                report, _ = worker.grade(suite, overlaid(course, bug), only=reach.of(bug))
                found = {c.id: c.verdict for e in report.exercises for c in e.checks}
                for check, verdict in verdicts[bug.id].items():
                    if found[check] is not verdict:
                        raise CourseError(
                            f"{check}: with the bug {bug.id} the released check has "
                            f"{found[check].value}, the course's {verdict.value}. The check passes the "
                            "student's answers to the reference: pass it inputs that the check makes."
                        )

    with_suite(released, here.without_questions(), ("public",), body)


def _all_pass(report: Report) -> None:
    for exercise in report.exercises:
        for check in exercise.checks:
            if check.verdict is not Verdict.PASSED:
                said = f"{check.failure.message} ({check.failure.detail})" if check.failure else ""
                raise CourseError(f"{check.id}: does not pass with the reference: {said}.")


def _record(
    suite: Suite, assignment: Assignment, worker: Enclosure, progress: Progress
) -> tuple[Recording, Verdicts]:
    harness = suite.harness
    reference, log = harness.reference, dict[str, list[Answer]]()
    recorder = Recorder(reference)
    harness.reference, harness.log = recorder, log
    _all_pass(worker.grade(suite, reference_submission(assignment))[0])
    harness.log = None
    owner = {check.id: check.exercise for check in suite.checks}
    steps = {
        check: [Step(check, number, answer) for number, answer in enumerate(answers)]
        for check, answers in log.items()
        if answers
    }
    bank, reach = CourseBank(assignment), Reach(assignment)
    wanted = {check: list(outcomes(bank.namespace(), made)) for check, made in steps.items()}
    asked = {
        check: [_asked(step.call, right) for step, right in zip(made, wanted[check], strict=True)]
        for check, made in steps.items()
    }
    known, verdicts = bugs(assignment), Verdicts()
    found = []
    for number, bug in enumerate(known):
        progress(bug.id, number, 2 * len(known))
        touched = reach.of(bug)
        mine = {check: made for check, made in steps.items() if owner[check] in touched}
        answers = tuple(
            answer
            for check, made in mine.items()
            for answer in _differing(bank, bug, made, wanted[check])
        )
        texts = bug.title, bug.explanation, bug.hint
        changed = _changed(bank, bug, mine)
        found.append(KnownBug(bug.exercise, bug.name, *texts, answers, changed))
        recorder.again()
        report, _ = worker.grade(suite, overlaid(assignment, bug), only=touched)
        verdicts[bug.id] = {c.id: c.verdict for e in report.exercises for c in e.checks}
    harness.reference = reference
    questions = {check: asked for check, asked in recorder.questions.items() if asked}
    shown = {e.text: pack(bank.namespace()[e.function](*e.args)) for e in examples(assignment)}
    recording = Recording(digest(assignment), questions, asked, found, examples=shown)
    return recording, verdicts


def _asked(call: Call, right: Outcome) -> Asked:
    return Asked(
        function=call.function,
        op=call.op,
        name=call.name,
        given=pack(reduced(given(call))),
        value=pack(reduced(right.value)),
        raised=right.raised,
        said=right.said,
        operation=right.operation,
    )


def _changed(bank: CourseBank, bug: Overlay, steps: dict[str, list[Step]]) -> tuple[str, ...]:
    """Return the functions that change an argument in place with a mistake."""
    found: set[str] = set()
    with suppress(OutOfTime), redirect_stdout(io.StringIO()), time_limit(ONE_BUG):
        for made in steps.values():
            for step in made:
                call = step.call
                if call.function in found or call.target or call.in_place:
                    continue
                if bank.mutates(call, bug):
                    found.add(call.function)
    return tuple(sorted(found))


def _differing(
    bank: CourseBank, bug: Overlay, steps: list[Step], wanted: list[Outcome]
) -> Iterator[RecordedAnswer]:
    """Yield a mistake's answers that differ from the reference's."""
    answers: list[Outcome] = []
    try:
        with redirect_stdout(io.StringIO()), time_limit(ONE_BUG):  # a known bug may print
            for answer in bank.afresh(steps, bug):
                answers.append(answer)  # noqa: PERF402 keeps the answers so far when time runs out
    except OutOfTime:
        answers.append(Outcome(None, TIMED_OUT))
    for step, right, answer in zip(steps, wanted, answers, strict=False):
        if not (equal(answer, right, step.call) and (answer.raised or alike(answer, right))):
            yield RecordedAnswer(
                step.check,
                step.number,
                pack(reduced(answer.value)),
                answer.raised,
                answer.said,
                answer.operation,
            )
