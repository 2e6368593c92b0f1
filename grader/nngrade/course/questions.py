"""Read a week's questions, `questions.toml`; write it without the keys that students must not have.

    [[question]]
    name = "xor_lines"
    title = "Lines for XOR"
    question = "How many straight lines separate the classes of XOR?"
    answer = "choice"                 # or "number" or "text"
    choices = { a = "one", b = "two" }
    right = "b"                       # for a number, also tolerance = 0.01
    why = { a = "One line leaves a point on the wrong side." }
    hint = "Draw the four points."
    points = 0                        # 0: for practice

A practice question's key is in a release, so that students learn at once whether they are right. The key of
a question with points is in no release and no bundle: only the course's own machine judges it.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Literal

import msgspec

from nngrade.course.toml import decode
from nngrade.errors import CourseError
from nngrade.model import Question

NAME = "questions.toml"
# Fields that give the answer away.
KEYS = ("right", "tolerance", "why")
# A student's number may differ by this share of the right one, which is rounding in binary alone.
ROUNDING = 1e-12


class _Question(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    title: str
    question: str
    answer: Literal["number", "choice", "text"]
    points: float
    right: float | str | None = None
    tolerance: float = 0.0
    choices: dict[str, str] = {}
    why: dict[str, str] = {}
    hint: str = ""


class _File(msgspec.Struct, forbid_unknown_fields=True):
    question: list[_Question] = []
    without_keys: bool = False
    """A release or a bundle sets this: the keys of questions with points are left out."""


def load(folder: Path) -> tuple[Question, ...]:
    """Return the questions of the assignment in `folder` with their keys; without a file, there are none."""
    path = folder / NAME
    if not path.is_file():
        return ()
    plain = decode(path, _File)
    for number, question in enumerate(plain.question):
        where = f"{path}: question {question.name!r}"
        if not question.name.isidentifier():
            where = f"{path}: question[{number}].name: {question.name!r}"
            raise CourseError(f"{where} is not a name such as xor_lines. Correct it.")
        for place, fault in _faults(question, keyless=plain.without_keys and question.points > 0):
            raise CourseError(f"{where}.{place}: {fault}")
    return tuple(_made(q) for q in plain.question)


def no_name_twice(folder: Path, asked: tuple[Question, ...], exercises: set[str]) -> None:
    """Raise `CourseError` if a question is named like another one, or like one of the exercises."""
    names = [q.name for q in asked]
    for name in names:
        where = f"{folder / NAME}: question {name!r}.name: "
        if name in exercises:
            raise CourseError(f"{where}an exercise has this name too. Rename the question.")
        if names.count(name) > 1:
            raise CourseError(f"{where}two questions have this name. Rename one.")


def without_key(question: Question) -> Question:
    """Return a question as a worker and a student may know it: without the key if it has points."""
    if not question.points:
        return question
    return msgspec.structs.replace(question, right=None, tolerance=0.0, why={})


def without_keys(folder: Path) -> bytes | None:
    """Return the file, if there is one, as students may have it: without keys of questions with points."""
    path = folder / NAME
    if not path.is_file():
        return None
    import tomlkit  # it takes as long as a check, so that only authors import it

    # An author's comment may give an answer away, so that only the questions are kept.
    plain = tomlkit.parse(path.read_text("utf-8")).unwrap()
    for question in plain.get("question", []):
        if question.get("points"):
            for key in KEYS:
                question.pop(key, None)
    plain.pop("without_keys", None)
    return tomlkit.dumps({"without_keys": True, **plain}).encode()


def worth(question: Question) -> str:
    """Return what a question is worth: 2 points, or that it is for practice."""
    if not question.points:
        return "practice"
    return f"{question.points:g} point{'s' * (question.points != 1)}"


def accepts(question: Question, number: float) -> bool:
    """Return whether a number is the right answer to a question, within its tolerance."""
    return isinstance(question.right, float) and _near(number, question.right, question.tolerance)


def explanation(question: Question, answer: float | str) -> str:
    """Return why a wrong answer is wrong, or "" if the author has not explained it."""
    if isinstance(answer, str):
        return question.why.get(answer, "")
    found = (said for wrong, said in question.why.items() if _near(answer, float(wrong), 0.0))
    return next(found, "")


def _near(number: float, other: float, tolerance: float) -> bool:
    return abs(number - other) <= tolerance + ROUNDING * abs(other)


def _number(text: str) -> float | None:
    try:
        found = float(text)
    except ValueError:
        return None
    return found if math.isfinite(found) else None


def _faults(plain: _Question, *, keyless: bool) -> list[tuple[str, str]]:
    """Return the faults of a question: the field, and a sentence with the cure."""
    texts = ("title", "question")
    found = [(field, "is empty. Write it.") for field in texts if not getattr(plain, field).strip()]
    if not 0 <= plain.points <= 1000:
        found.append(("points", f"{plain.points:g} is not in [0, 1000]. Correct the value."))
    if not (math.isfinite(plain.tolerance) and plain.tolerance >= 0):
        found.append(("tolerance", "is not a number of 0 or more. Correct the value."))
    if plain.answer != "number" and plain.tolerance:
        found.append(("tolerance", "only a number has one. Remove it."))
    if (plain.answer == "choice") != bool(plain.choices):
        cure = "there are none. Write at least two." if not plain.choices else "Remove them."
        found.append(("choices", cure))
    if plain.answer == "choice" and len(plain.choices) == 1:
        found.append(("choices", "there is only one. Write at least two."))
    folded = [key.casefold() for key in plain.choices]
    for key in plain.choices:
        if key.strip("() \t\n") != key or not key or folded.count(key.casefold()) > 1:
            fault = (
                "nobody can choose it. Write a key without spaces or brackets that no other equals; "
                "capitals do not count."
            )
            found.append((f"choices.{key}", fault))
    return found or [*_faults_of_key(plain, keyless=keyless)]


def _faults_of_key(plain: _Question, *, keyless: bool) -> list[tuple[str, str]]:
    if plain.answer == "text":
        fault = "a person judges a text, so that it has no key. Remove this field."
        return [(key, fault) for key in ("right", "why") if getattr(plain, key)]
    if plain.right is None:
        return [] if keyless else [("right", "the key is missing. Add it.")]
    if plain.answer == "choice":
        if plain.right not in plain.choices:
            return [("right", f"{plain.right!r} is not a choice. Correct it.")]
        wrong = [choice for choice in plain.choices if choice != plain.right]
        lost = [choice for choice in wrong if not plain.why.get(choice, "").strip()]
        other = [key for key in plain.why if key not in wrong]
        return [
            *(
                (f"why.{key}", "the explanation of this wrong choice is missing. Add it.")
                for key in lost
            ),
            *((f"why.{key}", "is not a wrong choice. Correct or remove it.") for key in other),
        ]
    if isinstance(plain.right, str) or not math.isfinite(plain.right):
        return [("right", f"{plain.right!r} is not a number. Write it without quotes.")]
    made = _made(plain)
    for key in plain.why:
        number = _number(key)
        if number is None or accepts(made, number):
            return [(f"why.{key}", "is not a wrong number. Correct or remove it.")]
    return []


def _made(plain: _Question) -> Question:
    right = plain.right
    return Question(
        name=plain.name,
        title=plain.title,
        question=plain.question.strip(),
        answer=plain.answer,
        points=plain.points,
        right=float(right)
        if plain.answer == "number" and isinstance(right, int | float)
        else right,
        tolerance=plain.tolerance,
        choices={key: " ".join(text.split()) for key, text in plain.choices.items()},
        why={key: " ".join(text.split()) for key, text in plain.why.items()},
        hints=(plain.hint.strip(),) if plain.hint.strip() else (),
    )
