"""Prove that each question accepts its key, and refuses each wrong answer with its explanation."""

from __future__ import annotations

import math
from collections.abc import Iterator

import tomlkit

from nngrade.course.questions import load
from nngrade.grading.questions import results
from nngrade.model import Assignment, ExerciseResult, Question, Verdict

NOT_A_NAME = "no_such_question"


def faults(assignment: Assignment) -> Iterator[str]:
    """Yield a sentence for each answer that is judged otherwise than it should be."""
    for question in load(assignment.folder):
        for answer, verdict, said in _trials(question):
            found = _result(assignment, question, answer)
            failure = found.checks[0].failure
            told = failure.message if failure is not None else ""
            if found.verdict is not verdict:
                yield f"{question.name}: the answer {answer!r} is {found.verdict.value}, not {verdict.value}"
            elif said and told != said:
                yield f"{question.name}: the wrong answer {answer!r} gets {told!r}, not its explanation"
        if question.answer != "text" and question.right is None:
            yield f"{question.name}: the key is missing: this is the file of a release"
    if assignment.questions:
        _, notes = results(assignment, f"{NOT_A_NAME} = 1".encode(), None, marked=True)
        if not any(NOT_A_NAME in note for note in notes):
            yield f"an answer to {NOT_A_NAME!r}, which is not a question, is not refused"


def _trials(question: Question) -> Iterator[tuple[float | str, Verdict, str]]:
    """Yield answers, the verdict that each must get, and the explanation, if it has one."""
    if question.answer == "text":
        if question.points:
            yield "a sentence", Verdict.WAITING, ""
        return
    if question.right is None:
        return
    yield question.right, Verdict.PASSED, ""
    for wrong, said in question.why.items():
        yield (float(wrong) if question.answer == "number" else wrong), Verdict.FAILED, said
    if isinstance(question.right, float):
        beyond = question.right + 1.01 * question.tolerance
        yield math.nextafter(beyond, math.inf) + 1e-6 * max(1.0, abs(beyond)), Verdict.FAILED, ""
        yield "many", Verdict.FAILED, ""
    else:
        yield NOT_A_NAME, Verdict.FAILED, ""


def _result(assignment: Assignment, question: Question, answer: float | str) -> ExerciseResult:
    data = tomlkit.dumps({question.name: answer}).encode()
    found, _ = results(assignment, data, [question.name], marked=True)
    return found[0]
