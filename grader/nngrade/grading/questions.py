"""Judge a student's answers to questions; each becomes a result like an exercise's.

A right number or choice gets all points, and a wrong one none. A text waits for a person, and without the
key a question with points waits for the course's own machine. A practice question is in the report only if it
was answered, and a text only if somebody grades it: without points, nobody can call it right.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import msgspec

from nngrade.course.questions import accepts, explanation, load
from nngrade.model import (
    Assignment,
    CheckResult,
    ExerciseResult,
    Failure,
    Question,
    Verdict,
    score,
)
from nngrade.submission.answers import NAME, Unreadable, parse, write_answer
from nngrade.text import clean, did_you_mean, safe_name

TEXT_MAX = 10_000
BITS_MAX = 1024
NUMBER_MAX = 60
UNKNOWN_MAX = 3
EXACT = 2**53
ANSWERED = "answered; judged when graded"
WAITS = "answered; a person will grade it"
NOTED = "answered; nobody grades it"
NOT_ANSWERED = "not answered"


class Judged(msgspec.Struct, frozen=True):
    """The verdict on an answer, a sentence unless it is right, and the kind of failure.

    `text` is the answer, for the person who grades it.
    """

    verdict: Verdict
    said: str = ""
    kind: str = "answer"
    text: str = ""


class Malformed(Exception):
    """An answer that cannot be one; the text says what to write."""


def understood(question: Question, given: Any) -> float | str:
    """Return an answer as a number, a choice's key or a text; "" if it is blank. Raises `Malformed`."""
    # A notebook's answer may be a NumPy number, or an array of one.
    if getattr(given, "size", 0) == 1 and hasattr(given, "item"):
        given = given.item()
    if isinstance(given, bool) or not isinstance(given, int | float | str):
        kinds = {dict: "a table", list: "a list", bool: "true or false", type(None): "missing"}
        kind = kinds.get(type(given), f"a {type(given).__name__}")
        raise Malformed(f"the answer is {kind}. {_wanted(question)}")
    if isinstance(given, int) and given.bit_length() > BITS_MAX:  # Python refuses to write it out
        raise Malformed(f"the answer is a number of hundreds of digits. {_wanted(question)}")
    plain = clean(given).strip() if isinstance(given, str) else given
    if plain == "":
        return ""
    if question.answer == "text":
        text = str(plain)
        if len(text) > TEXT_MAX:
            raise Malformed(f"the answer is longer than {TEXT_MAX} characters. Shorten it.")
        return text
    if question.answer == "choice":
        for key in question.choices:
            if str(plain).strip("()").casefold() == key.casefold():
                return key
        raise Malformed(f"{safe_name(str(plain))} is not a choice. {_wanted(question)}")
    number = _number(plain)
    if not math.isfinite(number):
        if re.fullmatch(r"[+-]?\d{1,3}([,' ]\d{3})+", str(plain)):
            raise Malformed(
                f"{safe_name(str(plain))} is not a number. Write it without marks between digits."
            )
        raise Malformed(f"{safe_name(str(plain))} is not a number. {_wanted(question)}")
    return number


def _number(given: float | str) -> float:
    """Return a number or a fraction such as 1/4; NaN for anything else."""
    text = str(given).replace("\N{MINUS SIGN}", "-")
    over, slash, under = text.partition("/")
    try:
        if len(text) >= NUMBER_MAX and isinstance(given, str):
            return math.nan
        return float(over) / float(under) if slash else float(text)
    except (ValueError, OverflowError, ZeroDivisionError):
        return math.nan


def judge(question: Question, given: Any, *, marked: bool) -> Judged:
    """Judge an answer. Without `marked`, a question with points is not judged, even with the key."""
    try:
        answer = understood(question, given)
    except Malformed as e:
        return Judged(Verdict.FAILED, str(e))
    if answer == "":
        return Judged(Verdict.SKIPPED, NOT_ANSWERED, "not_answered")
    if question.answer == "text":
        if not question.points:
            return Judged(Verdict.PASSED, NOTED)
        return Judged(Verdict.WAITING, WAITS if marked else ANSWERED, text=str(answer))
    if question.right is None or (question.points and not marked):
        return Judged(Verdict.WAITING, ANSWERED)
    if answer == question.right if isinstance(answer, str) else accepts(question, answer):
        return Judged(Verdict.PASSED)
    shown = answer if isinstance(answer, str) else f"{answer:.12g}"
    return Judged(Verdict.FAILED, explanation(question, answer) or f"{shown} is not right.")


def answered(folder: Path, question: Question, given: Any) -> Judged:
    """Judge a student's answer for practice, and write it into the folder. Raises `Malformed`."""
    answer = understood(question, given)
    if answer == "":
        raise Malformed(f"the answer is empty; nothing was changed. {_wanted(question)}")
    whole = isinstance(answer, float) and answer.is_integer() and abs(answer) < EXACT
    write_answer(folder, question.name, int(answer) if whole else answer)
    return judge(question, answer, marked=False)


def results(
    assignment: Assignment, data: bytes | None, only: Collection[str] | None, *, marked: bool
) -> tuple[list[ExerciseResult], list[str]]:
    """Return a result for each question with points or an answer, and notes on the file of answers."""
    if not assignment.questions:
        return [], []
    # A worker may be a fork of this process, so that the keys are read only now.
    asked = [
        q
        for q in (load(assignment.folder) if marked else assignment.questions)
        if (only is None or q.name in only) and (q.points or q.answer != "text")
    ]
    if (only is not None and not asked) or (data is None and not any(q.points for q in asked)):
        return [], []
    try:
        answers = {} if data is None else parse(data)
    except Unreadable as e:
        unread = Judged(Verdict.SKIPPED, f"{NOT_ANSWERED}: {NAME} cannot be read", "not_answered")
        return [result(q, unread, marked=marked) for q in asked if q.points], [str(e)]
    found = [
        result(q, judge(q, answers.get(q.name, ""), marked=marked), marked=marked)
        for q in asked
        if q.points or answers.get(q.name, "") != ""
    ]
    return found, [] if only is not None else list(_unknown(assignment, answers))


def result(question: Question, judged: Judged, *, marked: bool) -> ExerciseResult:
    """Return the result of a question, as a report holds it."""
    failure = Failure(judged.kind, judged.said, judged.text) if judged.said else None
    check = CheckResult(
        id=f"{question.name}::answer",
        title=question.title,
        suite="hidden" if question.points and marked else "public",
        group="core",
        weight=1.0,
        verdict=judged.verdict,
        seconds=0.0,
        failure=failure,
    )
    return ExerciseResult(
        name=question.name,
        title=question.title,
        points=question.points,
        score=score(question.points, (check,)),
        verdict=judged.verdict,
        checks=(check,),
    )


def _unknown(assignment: Assignment, answers: dict[str, Any]) -> Iterator[str]:
    names = [q.name for q in assignment.questions]
    unknown = [name for name in answers if name not in names]
    for name in unknown[:UNKNOWN_MAX]:
        near = did_you_mean(name[:NUMBER_MAX], names, 1, 0.6)
        hint = f" Did you mean {near[0]}?" if near else ""
        yield f"{NAME}: there is no question {safe_name(name)!r}.{hint}"
    if len(unknown) > UNKNOWN_MAX:
        yield f"{NAME}: {len(unknown) - UNKNOWN_MAX} more names are not questions."


def _wanted(question: Question) -> str:
    match question.answer:
        case "choice":
            return f"Write one of {', '.join(question.choices)}."
        case "number":
            return "Write a number such as 0.25, with a point and without a unit."
        case _:
            return "Write a text."
