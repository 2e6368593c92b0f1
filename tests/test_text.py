"""Texts for people: names and lists from outside, and why a student's checks did not pass."""

from __future__ import annotations

import msgspec
import pytest
from nngrade.model import CheckResult, ExerciseResult, Failure, Verdict
from nngrade.report import visible
from nngrade.text import clean, counted, one_line, safe_name, some


def test_control_characters_are_replaced() -> None:
    """`clean` keeps line breaks, makes tabs four wide and replaces every other control character."""
    assert clean("a\tb\nc") == "a   b\nc"
    assert clean("\x1b[31m\r\x00é") == "\ufffd[31m\ufffd\ufffdé"


def test_names_are_safe_and_short() -> None:
    """`safe_name` replaces what controls a terminal or reverses text, and cuts at 60 characters."""
    assert safe_name("a\x1b\u202eb\nc") == "a??b?c"
    assert safe_name("x" * 60) == "x" * 60
    assert safe_name("x" * 61) == "x" * 57 + "…"


def test_a_list_of_names_ends_with_how_many_more_there_are() -> None:
    """`some` lists as many names as asked for and counts the rest, if there are any."""
    assert some(["a", "b"], 2) == "a, b"
    assert some(["a", "b", "c\n"], 2) == "a, b and 1 more"
    assert some(map(str, range(21))).endswith("18, 19 and 1 more")


@pytest.mark.parametrize(("number", "said"), [(0, "0 boxes"), (1, "1 box"), (2, "2 boxes")])
def test_a_noun_agrees_with_its_number(number: int, said: str) -> None:
    """`counted` uses the singular for one thing only."""
    assert counted([None] * number, "box", "boxes") == said


def _check(number: int, kind: str, message: str, suite: str = "public") -> CheckResult:
    failure = Failure(kind, message, f"detail {number}\nmore") if kind else None
    return msgspec.convert(
        {
            "id": f"c{number}",
            "title": f"Check {number}",
            "suite": suite,
            "group": "values",
            "weight": 1.0,
            "verdict": Verdict.FAILED,
            "seconds": 0.0,
            "failure": failure,
            "printed": "out",
        },
        CheckResult,
    )


def _lines(*checks: CheckResult) -> list[list[str]]:
    exercise = ExerciseResult("affine", "Affine", 10, 0.0, Verdict.FAILED, checks)
    return [reason.lines() for reason in visible.reasons(exercise)]


def test_one_reason_of_several_checks_is_given_once() -> None:
    """A message that is complete without the check's title heads its checks, and counts two or more."""
    missing = [_check(i, "missing", "no function affine") for i in range(3)]
    below = ["  detail 0", "  more", "  printed: out"]
    assert _lines(missing[0]) == [["no function affine", *below]]
    assert _lines(*missing[:2]) == [["no function affine (2 checks)", *below]]


def test_a_reason_has_the_verdict_of_its_checks() -> None:
    """A reason's verdict is that of its checks."""
    checks = (_check(0, "values", "wrong"),)
    exercise = ExerciseResult("affine", "Affine", 10, 0.0, Verdict.FAILED, checks)
    assert [reason.verdict for reason in visible.reasons(exercise)] == [Verdict.FAILED]


def test_each_wrong_value_is_given_with_its_check() -> None:
    """Failures that depend on the check are listed by title, unless title and message are both the same."""
    wrong = [_check(i, "values", "1 element is wrong") for i in range(2)]
    assert [lines[:2] for lines in _lines(*wrong, wrong[0])] == [
        ["Check 0", "  1 element is wrong"],
        ["Check 1", "  1 element is wrong"],
    ]
    assert _lines(_check(0, "", "")) == [["Check 0", "  printed: out"]]


def test_a_hidden_check_shows_no_values() -> None:
    """A hidden check shows its title, and its message unless its values were wrong."""
    assert _lines(_check(0, "values", "secret", "hidden")) == [["Check 0"]]
    assert _lines(_check(1, "shape", "has shape (2,)", "hidden")) == [["Check 1: has shape (2,)"]]
    assert _lines(_check(2, "unearned", "not scored", "hidden")) == []


@pytest.mark.parametrize(
    ("score", "said"), [(None, "—"), (0.0, "0"), (12.0, "12"), (10.0, "10"), (7.84, "7.8")]
)
def test_points_are_written_as_people_do(score: float | None, said: str) -> None:
    """Points have at most one decimal place, and a dash stands for no score."""
    assert visible.points(score) == said


def test_text_on_one_line_has_a_limit() -> None:
    """`one_line` joins lines and cuts at the limit, the ellipsis included."""
    assert one_line("a\n  b\tc") == "a b c"
    assert one_line("x" * 10, 10) == "x" * 10
    assert one_line("x" * 11, 10) == "x" * 9 + "…"
