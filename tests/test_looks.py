"""Patterns of an error: which sentence describes how a wrong answer looks."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from nngrade.diagnosis.looks import Given, examples, recognise


@pytest.mark.parametrize(("name", "given"), examples(), ids=lambda x: x if type(x) is str else "")
def test_each_example_is_recognised(name: str, given: Given) -> None:
    """Each row of the table is recognised, and the right answer in its place is not."""
    assert recognise(given)
    assert recognise(Given(given.right, given.right, given.args)) is None


def test_each_example_has_a_sentence_of_its_own() -> None:
    """No two rows of the table give the same sentence, so no recogniser hides another."""
    sentences = [recognise(given) for _, given in examples()]
    assert len(set(sentences)) == len(sentences)


def test_noise_is_not_recognised() -> None:
    """Random wrong answers are not recognised, over a hundred draws."""
    for seed in range(100):
        rng = np.random.default_rng(seed)
        right, got = rng.normal(size=(2, 5, 3))
        assert recognise(Given(got, right, {"X": rng.normal(size=(5, 4)), "lr": 0.05})) is None


def test_noise_around_zero_is_no_truncation() -> None:
    """Zeros up to rounding are no sign that fractions were cut off; whole numbers are."""
    right = np.array([0.3, -0.4, 0.1])
    assert "cut off" not in (recognise(Given(np.array([1e-17, -2e-17, 0.0]), right, {})) or "")
    cut = recognise(Given(np.array([1.0, 0.0, -2.0]), np.array([1.3, 0.4, -2.1]), {}))
    assert cut is not None
    assert "cut off" in cut


MATRIX = np.array([[1.0, 2.0, 4.0], [3.0, 5.0, 7.0]])
POSITIVE = np.array([0.0, 2.0, 5.0])


@pytest.mark.parametrize(
    ("got", "right", "args", "words"),
    [
        (7 * POSITIVE, POSITIVE, {"x": np.zeros(7)}, "an extra factor: the number of rows of x."),
        (
            7 * POSITIVE,
            POSITIVE,
            {"X": np.zeros((7, 3))},
            "an extra factor: the number of rows of X.",
        ),
        (7 * POSITIVE, POSITIVE, {"X": np.zeros((3, 7))}, "the number of columns of X."),
        (21 * POSITIVE, POSITIVE, {"X": np.zeros((3, 7))}, "the number of elements of X."),
        (POSITIVE / 7, POSITIVE, {"n": 7}, "divided by an extra factor: n."),
        (0.9 * POSITIVE, POSITIVE, {"lr": 0.1}, "an extra factor: 1 - lr."),
        (-7 * POSITIVE, POSITIVE, {"n": 7}, "off by a factor of minus n."),
        (3 * MATRIX, MATRIX, {"on": True, "kind": "relu"}, "except for a constant factor"),
        (np.sqrt(POSITIVE), POSITIVE, {}, "the square root of the right one"),
        (POSITIVE**2, POSITIVE, {}, "the square of the right one"),
        (np.abs(POSITIVE - 3), POSITIVE - 3, {}, "except for its sign"),
        (POSITIVE / np.log(2), POSITIVE, {}, "log2 instead of the natural logarithm"),
        (POSITIVE / np.log(10), POSITIVE, {}, "log10 instead of the natural logarithm"),
        (
            np.full(4, 3.0),
            np.array([1.0, 2.0, 7.0, 3.0]),
            {},
            "Every row of your answer equals the last",
        ),
    ],
)
def test_which_sentence_describes_an_answer(
    got: Any, right: Any, args: dict[str, Any], words: str
) -> None:
    """A wrong factor is named by the argument that it equals; a root, a square or a lost sign is named."""
    found = recognise(Given(got, right, args))
    assert found is not None
    assert words in found


@pytest.mark.parametrize(
    ("got", "right"),
    [
        ("text", MATRIX),
        (MATRIX, np.array(["text"])),
        (None, MATRIX),
        (MATRIX.reshape(1, 6, 1), MATRIX.reshape(6, 1, 1)),
        (MATRIX[0] + [1, 0, 2], MATRIX),
        (
            np.zeros(4, bool),
            np.array([True, True, True, False]),
        ),
    ],
)
def test_what_looks_like_nothing_known(got: Any, right: Any) -> None:
    """An answer of another kind, or with its axes of length 1 elsewhere, is not described."""
    assert recognise(Given(got, right, {})) is None


def test_a_single_wrong_element_is_no_shift() -> None:
    """Zeros beside a wrong last element look shifted too, but only the element is wrong for sure."""
    got, right = np.zeros(4), np.array([0.0, 0.0, 0.0, 3.7])
    assert (
        recognise(Given(got, right, {})) == "Your answer looks right except for the last element."
    )
