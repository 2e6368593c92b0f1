"""Patterns of an error: which sentence describes how a wrong answer looks."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from nngrade.diagnosis.information import comparable
from nngrade.diagnosis.look_examples import examples
from nngrade.diagnosis.looks import (
    FOR_EACH,
    LOST,
    SENTENCES,
    SOME_FACTOR,
    START,
    Given,
    enough,
    look,
    recognise,
)


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
        (3 * MATRIX, MATRIX, {"on": True, "kind": "relu"}, "except for a factor"),
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
        (MATRIX / 3, (MATRIX / 3).astype(np.float32)),
    ],
)
def test_what_looks_like_nothing_known(got: Any, right: Any) -> None:
    """An answer of another kind, with other axes of length 1, or with more digits is not described."""
    assert recognise(Given(got, right, {})) is None


def test_a_single_wrong_element_is_no_shift() -> None:
    """Zeros beside a wrong last element look shifted too, but only the element is wrong for sure."""
    got, right = np.zeros(4), np.array([0.0, 0.0, 0.0, 3.7])
    assert (
        recognise(Given(got, right, {})) == "Your answer looks right except for the last element."
    )


V = np.array([0.3, -1.2, 2.5, 0.7, -0.4])
M = np.array([[0.3, -1.2, 2.5], [0.7, -0.4, 1.9], [-2.2, 0.6, 0.9], [1.1, 3.1, -0.8]])
CUBE = np.arange(24.0).reshape(2, 3, 4) ** 1.5
TRUE = np.array([True, False, True, True])


def _but(right: Any, *place: Any) -> Any:
    """Return a copy that differs at a place."""
    got = right.copy()
    got[place] += 7.3
    return got


# The answer, the right one, the arguments, and words of the sentence, or None if there is none.
CASES: dict[str, tuple[Any, Any, dict[str, Any], str | None]] = {
    "an argument": (M, M + 1, {"W": V, "X": M}, "You return X as it was passed."),
    "an argument that is a right result": (M, (M, M > 0), {"X": M}, None),
    "transposed": (M.T, M, {}, "transposed"),
    "transposed and symmetric": (M.T @ M + 1, M.T @ M, {}, "except for a constant added"),
    "a cube with its axes reversed": (CUBE.T, CUBE, {}, None),
    "broadcast": (np.ones((4, 4)), V[:4], {}, "to (N, N)"),
    "broadcast to a column": (np.ones((4, 4)), V[:4, None], {}, "to (N, N)"),
    "broadcast to a row": (np.full((4, 4), 2.0), V[None, :4], {}, None),
    "broadcast of one": (np.full((1, 1), 2.0), np.array([3.7]), {}, None),
    "a column": (2 * V[:, None], V, {}, "is a column of shape (N, 1)"),
    "no column": (2 * V, V[:, None], {}, "has shape (N,)"),
    "an axis too many": (V[None, :], V, {}, "an extra axis of length 1"),
    "an axis too few, with another": (V[None, :], V[None, :, None], {}, None),
    "an axis too few": (CUBE[0], CUBE[:1], {}, "an axis of length 1 is missing"),
    "the right numbers in another shape": (M.ravel(), M, {}, None),
    "the right numbers with more axes": (M, M.ravel(), {}, None),
    "an axis elsewhere": (V[None, :, None], V[:, None, None], {}, None),
    "no mean": (M, float(M.mean()), {}, "except that a mean is missing"),
    "no sum": (M, float(M.sum()), {}, "except that a sum is missing"),
    "no mean of the rows": (M, M.mean(0), {}, "except that a mean over axis 0 is missing"),
    "no sum of the columns": (M, M.sum(1), {}, "except that a sum over axis 1 is missing"),
    "a mean too many": (M.mean(1), M, {}, "the mean over axis 1 of the right one"),
    "a sum too many": (M.sum(0), M, {}, "the sum over axis 0 of the right one"),
    "a sum of all": (float(M.sum()), M, {}, "the sum of the right one"),
    "truth values without a mean": (TRUE, 0.75, {}, None),
    "cut off, as integers": (np.zeros(3, int), np.array([0.3, -0.4, 0.1]), {}, "cut off"),
    "single precision": (V * (1 + 5e-7), V, {}, "only about six digits"),
    "less than single precision": (V * (1 + 3e-6), V, {}, "except for a factor"),
    "the last row each time": ([M[3], M[3], M[3], M[3]], list(M), {}, "Every row of your answer"),
    "the last of three": (np.full(3, 2.5), V[:3], {}, "Every row of your answer"),
    "the last of two": (np.full(2, -1.2), V[:2], {}, None),
    "arrays of several shapes": ([V, M], M, {}, None),
    "minus": (-V, V, {}, "looks like minus the right one"),
    "twice": (2 * V, V, {"n": 2}, "looks like twice the"),
    "half": (V / 2, V, {}, "looks like half the"),
    "minus twice": (-2 * V, V, {}, "minus twice"),
    "minus half": (-V / 2, V, {}, "minus half"),
    "several names": (7 * V, V, {"a": 7, "b": 7.0, "c": 7}, "extra factor: a or b."),
    "several names to divide by": (V / 7, V, {"a": 7, "b": 7.0, "c": 7}, "extra factor: a or b."),
    "several names with a minus": (-7 * V, V, {"a": 7, "b": 7.0}, "a factor of minus a."),
    "several names, twice": (14 * V, V, {"a": 7, "b": 7.0}, "an extra factor: twice a."),
    "divided by rows": (V / 9, V, {"X": np.zeros((9, 4))}, "the number of rows of X."),
    "minus a number of elements": (-6 * V, V, {"x": np.zeros(6)}, "minus the number of rows of x"),
    "minus a negative number": (7 * V, V, {"a": -7.0}, "a factor of minus a"),
    "a factor of 1 - b": (0.3 * V, V, {"b": 0.7}, "extra factor: 1 - b."),
    "a factor that is no argument": (7 * V, V, {"a": 7.001, "on": True}, "for a factor"),
    "a factor for a number": (7 * 1.3, 1.3, {}, None),
    "wrong from a size on": (np.minimum(np.arange(6.0), 3), np.arange(6.0), {"x": np.arange(6.0)}, None),
    "0 everywhere, and right once": (np.zeros(3), np.array([0.0, 2.5, 0.7]), {}, "that are wrong are 0"),
    "a factor for zeros": (np.zeros(2), V[:2], {}, None),
    "a factor for the rounding of 0": (1e-17 * V[:2], V[:2], {}, None),
    "a tiny factor that is not b": (1e-11 * V, V, {"b": 3e-12}, "for a factor"),
    "a tiny factor that is b": (3e-12 * V, V, {"b": 3e-12}, "an extra factor: b."),
    "zeros are right": (V, 0 * V, {}, None),
    "not quite a factor": (7 * V + np.array([0, 0, 0, 1e-6, 0]), V, {}, None),
    "one minus": (1 - V, V, {}, "1 minus the right one"),
    "one minus, in integers": (1 - np.arange(4), np.arange(4), {}, None),
    "one divided": (1 / V, V, {}, "1 divided by the right one"),
    "one divided, with a zero": (np.array([4.0, 0.5]), np.array([0.0, 2.0]), {}, None),
    "no sign": (np.abs(V), V, {}, "except for its sign"),
    "a root": (np.sqrt(np.abs(V)), np.abs(V), {}, "the square root of the right one"),
    "a root with a zero": (np.array([0.0, 2.0, 3.0]), np.array([0.0, 4.0, 9.0]), {}, "the square root"),
    "a square": (V**2, V, {}, "the square of the right one"),
    "reversed": (V[::-1], V, {}, "looks reversed."),
    "two reversed": (V[1::-1], V[:2], {}, "looks reversed."),
    "rows reversed": (M[::-1], M, {}, "looks reversed along axis 0."),
    "columns reversed": (M[:, ::-1], M, {}, "looks reversed along axis 1."),
    "by column": (M.ravel(order="F").reshape(M.shape), M, {}, "ordered by column"),
    "a cube by column": (CUBE.ravel(order="F").reshape(CUBE.shape), CUBE, {}, "in another order"),
    "right where positive": (np.where(V > 0, V, 9 - V**3), V, {"x": V}, "right where x is positive"),
    "right where negative": (np.where(V < 0, V, 9 - V**3), V, {"x": V}, "right where x is negative"),
    "right where positive, not at zero": (
        np.array([5.5, 2.0, 7.7, 3.0, 8.1]), np.array([1.0, 2.0, 3.0, 3.0, 4.0]),
        {"x": np.array([-1.0, 1.0, 0.0, 2.0, -3.0])}, "right where x is positive",
    ),
    "right where negative, not at zero": (
        np.array([1.0, 9.9, 7.7, 8.1, 4.0]), np.array([1.0, 2.0, 3.0, 3.0, 4.0]),
        {"x": np.array([-1.0, 1.0, 0.0, 2.0, -3.0])}, "right where x is negative",
    ),
    "some right where negative": (
        np.array([5.5, 2.0, 4.0, 3.0]), np.array([1.0, 2.0, 4.0, 3.0]),
        {"x": np.array([-1.0, 1.0, -2.0, 2.0])}, "except for the first element",
    ),
    "an argument of another shape": (
        np.array([5.5, 2.0, 7.0, 3.0]), np.array([1.0, 2.0, 4.0, 3.0]),
        {"x": np.array([[-1.0, 1.0, -2.0, 2.0]])}, None,
    ),
    "the first element": (_but(V, 0), V, {}, "except for the first element."),
    "the second element": (_but(V, 1), V, {}, "except for the second element."),
    "the third element": (_but(V, 2), V, {}, "except for the third element."),
    "the fourth element": (_but(V, 3), V, {}, "except for the 4th element."),
    "the last element": (_but(V, 4), V, {}, "except for the last element."),
    "the last of four": (_but(V[:4], 3), V[:4], {}, "except for the last element."),
    "one of three": (_but(V[:3], 1), V[:3], {}, None),
    "two elements": (_but(V, [1, 3]), V, {}, None),
    "a row": (_but(M, 1), M, {}, "except for the second row."),
    "a column wrong": (_but(M, slice(None), 2), M, {}, "except for the third column."),
    "a column beside an axis of length 1": (_but(V[None, :], 0, 3), V[None, :], {}, "the 4th column."),
    "a part of a cube": (_but(CUBE, 1), CUBE, {}, "except for the second element."),
    "four times, for four rows": (4 * V, V, {"X": np.zeros((4, 9))}, "the number of rows of X."),
    "a quarter": (V / 4, V, {}, "a quarter of the right one"),
    "twice the rows": (18 * V, V, {"X": np.zeros((9, 4))}, "twice the number of rows of X."),
    "divided by twice the rows": (V / 18, V, {"X": np.zeros((9, 4))}, "divided by an extra factor: twice"),
    "the first row right": (_but(M, slice(1, None)), M, {}, "wrong except for the first row"),
    "the last element right": (_but(V, slice(4)), V, {}, "wrong except for the last element"),
    "the first of four right": (_but(V[:4], slice(1, 4)), V[:4], {}, "wrong except for the first element"),
    "the first of three right": (_but(V[:3], slice(1, 3)), V[:3], {}, None),
    "the first part of a cube right": (_but(CUBE.T, slice(1, 4)), CUBE.T, {}, None),
    "four times two rows": (8 * V, V, {"X": np.zeros((2, 9))}, "four times the number of rows of X."),
    "a row in the middle right": (np.where([[0], [1], [0], [0]], M, 5 + M**2), M, {}, None),
    "a zero that is right": (np.array([0.0, 2, 3, 9]), np.array([0.0, 1, 7, 2]), {}, None),
    "one number": (np.full(5, 0.3), V + 1, {}, "the same number"),
    "one number for another": (np.full(5, 0.3), np.full(5, 0.4), {}, "for a factor"),
    "one row": (np.tile(M[0] + 1, (4, 1)), M, {}, "Every row of your answer is the same"),
    "a constant for each row": (M + V[:4, None], M, {}, "Each row of your answer looks right except"),
    "a constant for each column": (M + V[:3], M, {}, "Each column of your answer looks right except"),
    "a factor for all rows but one": (M * [[2], [5], [1], [3]], M, {}, "Each row of your answer looks right"),
    "a factor for each row, 0 for one": (M * [[2], [5], [0], [3]], M, {}, None),
    "a factor for each row": (M * V[:4, None], M, {}, "Each row of your answer looks right except"),
    "right up to the third row": (np.where([[1], [1], [0], [0]], M, 5 + M**2), M, {}, "from some row on"),
    "right up to the third element": (_but(V, slice(2, None)), V, {}, "wrong from some element on"),
    "right up to the fourth of six": (_but(CUBE[0, :2, :3].ravel(), slice(3, None)),
                                      CUBE[0, :2, :3].ravel(), {}, "wrong from some element on"),
    "right again later": (_but(V, slice(1, 3)), V, {}, None),
    "near": (V * (1 + 3e-3 * np.cos(V)), V, {}, "within one percent"),
    "near, in NaN": (np.where(V > 2, np.nan, V * 1.003), V, {"x": V}, "for ordinary inputs"),
    "near, but near an argument too": (V * (1 + 3e-3 * np.cos(V)), V, {"w": V * 1.001}, None),
    "near in three of five": (V * (1 + np.array([0.003, -0.002, 0.05, 0.004, -0.06])), V, {}, None),
    "near, and right in most": (V * (1 + np.array([0, 0, 0.006, 0, -0.004])), V, {}, None),
    "near, and right in half": (V[:4] * (1 + np.array([0, 6e-3, 0, -4e-3])), V[:4], {}, "within one percent"),
    "near, but near a large argument too": (
        100 * V * (1 + 3e-3 * np.cos(V)), 100 * V, {"w": V * 100.1}, None
    ),
    "near, but for a small element": (
        np.array([100.3, 0.55, -50.2, 30.1]), np.array([100.0, 0.5, -50.0, 30.0]), {}, "within one percent",
    ),
    "near the largest only": (np.array([10.01, 1.04, -1.14, 1.26]), np.array([10, 1, -1.1, 1.2]), {}, None),
    "near in half": (V + np.array([0.001, 0.5, 0.5, 0.001, 0.4]), V, {}, None),
    "six digits after a short step": (V + 5e-7 * np.cos(V), V, {"w": V + 2e-6 * np.cos(V)}, "step from w"),
    "a constant": (V + 3.5, V, {}, "a constant added to every element"),
    "a constant for three": (V[:3] + 3.5, V[:3], {}, "a constant added to every element"),
    "a constant for two": (V[:2] + 3.5, V[:2], {}, None),
    "an input of 100": (np.array([math.nan, 1.0]), V[:2], {"x": 100.0}, "for inputs around 1e2"),
    "an input of -1000": (np.array([math.inf, 1.0]), V[:2], {"x": -1000}, "for inputs around 1e3"),
    "a bias of 1000 in a dict": (math.nan, 0.5, {"p": {"b": np.array([1e3])}, "X": V * 0}, "around 1e3"),
    "a weight of 900 in a list of pairs": (math.nan, 0.5, {"p": [(V + 900, V * 0)]}, "around 1e2"),
    "a 0 in a pair": (math.nan, 0.5, {"p": (V * 0, 0.3)}, "is exactly 0 or 1"),
    "targets of 0 and 1": (math.nan, 0.5, {"z": V, "y": np.round(V) % 2}, "NaN for ordinary inputs"),
    "targets of 0 and 1, and a 0": (math.nan, 0.5, {"p": V * [0, 1, 1, 1, 1], "y": np.round(V) % 2},
                                    "is exactly 0 or 1"),
    "class numbers": (math.nan, 0.5, {"Z": M, "y": np.array([0, 2, 1, 0])}, "NaN for ordinary inputs"),
    "whole numbers alone": (math.nan, 0.5, {"p": np.array([0.0, 1.0]), "y": np.array([1, 1])},
                            "is exactly 0 or 1"),
    "one probability and its target": (math.inf, 0.5, {"p": 0.3, "y": 1}, "Infinity for ordinary inputs"),
    "an infinite input": (math.nan, 0.5, {"x": np.array([math.inf, 3.0])}, "for ordinary inputs"),
    "an input of 99": (math.nan, 0.5, {"x": 99.0}, "for ordinary inputs"),
    "an input of 1": (math.nan, 0.5, {"x": np.array([0.3, 1.0])}, "is exactly 0 or 1"),
    "a count of 1": (math.nan, 0.5, {"x": np.array([0.3, 0.6]), "steps": 1, "seed": 0}, "for ordinary"),
    "a 0 elsewhere": (np.array([math.nan, 1, 1]), V[:3], {"x": np.array([0.3, 0, 1])}, "for ordinary"),
    "an input of 0": (math.nan, 0.5, {"x": np.array([0.3, 0.0])}, "is exactly 0 or 1"),
    "no input": (math.nan, 0.5, {}, "where the right answer is finite"),
    "truth values as an input": (math.nan, 0.5, {"x": TRUE, "name": "x"}, "where the right answer is finite"),
    "an empty input": (math.nan, 0.5, {"x": np.zeros(0)}, "where the right answer is finite"),
    "infinity is right": (np.array([math.nan, 1.0]), np.array([math.inf, 1.0]), {}, None),
    "NaN in another shape": (np.full(3, math.nan), V, {}, None),
    "an empty answer": (np.zeros(0), V, {}, None),
    "nothing is right": (V, np.zeros(0), {}, None),
    "complex numbers": (V + 1j, V, {}, None),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES, ids=lambda s: s.replace(" ", "-"))
def test_how_an_answer_looks(name: str) -> None:
    """Each wrong answer gets the sentence that fits it, at the ends of each pattern's conditions too."""
    got, right, args, words = CASES[name]
    found = recognise(Given(got, right, args))
    if words is None:
        assert found is None
    else:
        assert words in (found or "")


# Patterns that do depend on the unit of the answer, and an argument `w` in that unit.
OF_ONE_UNIT = ("passed", "cut off", "1 minus", "1 divided", "square", "absolute value")


@pytest.mark.parametrize("unit", [1 / 64, -64])
def test_a_pattern_does_not_depend_on_the_unit(unit: float) -> None:
    """An answer in another unit gets the same sentence, if the right one has that unit too."""
    of_cases = [Given(*case[:3]) for case in CASES.values() if type(case[0]) is not list]
    for given in [*of_cases, *(given for _, given in examples())]:
        got, right, said = np.asarray(given.got), np.asarray(given.right), recognise(given)
        if got.dtype == bool or "w" in given.args or any(w in (said or "") for w in OF_ONE_UNIT):
            continue
        assert recognise(Given(unit * got, unit * right, given.args)) == said


@pytest.mark.parametrize(
    ("got", "right", "small"),
    [
        (np.zeros(64), 1.0, True),
        (np.zeros(65), 1.0, False),
        (np.zeros((100, 100)), np.zeros(100), True),
        (np.zeros(10_001), np.zeros(100), False),
        (np.zeros((0, 64)), 1.0, True),
        (np.zeros((0, 65)), 1.0, False),
        ([np.zeros(63), {"n": 1.0}], 1.0, True),
        ((np.zeros(63), [1.0, 2.0]), 1.0, False),
    ],
)
def test_an_answer_far_too_large_is_not_looked_at(got: Any, right: Any, small: bool) -> None:
    """An answer may be 64 times as large as the right one, or as large as its square."""
    assert comparable(got, right) is small


NOISY = np.array([0.123456789, 0.987654321, 0.555555557, 0.314159265])
WIDE = np.array([12.3456789, 0.314159265, 55.5555557, 128.0])
PATTERNS = {
    "a fact": (_but(V, 0), V, {}, -math.inf),
    "a factor without a name": (1.7 * V, V, {}, 30.0),
    "a factor with a name": (7 * V, V, {"n": 7}, 0.0),
    "an offset": (V + 3.5, V, {}, 30.0),
    "another order": (V[[1, 3, 0, 2, 4]], V, {}, math.log2(120)),
    "single precision": (NOISY * (1 + 5e-7), NOISY, {}, 40.0),
    "a constant for each row": (M + V[:4, None], M, {}, 4 * 30.0),
    "a constant for each column": (M + V[:3], M, {}, 3 * 30.0),
    "right up to the third": (_but(NOISY, slice(2, None)), NOISY, {}, 120 - 30.0),
    "near": (NOISY * (1 + 2.0**-9 * np.array([1, 0, -1, 1])), NOISY, {}, 120 - 29 - 3 * 8),
    "near, beside a large element": (
        WIDE + 12.8 * 2.0**-9 * np.array([1, -1, 0, 0]), WIDE, {}, 91.0 - 2 * 8 - 2 * 29
    ),
    "near, of few bits": (
        2.0 ** np.arange(4) * (1 + 2.0**-9 * np.array([1, -1, 1, -1])), 2.0 ** np.arange(4), {}, 0.0
    ),
    "right where positive": (
        np.array([1.1, 2.2, *NOISY[2:] * (1 + 1e-12)]), NOISY, {"x": np.array([-1, -2, 1, 2])},
        120 - math.log2(6),
    ),
    "right where positive, of few bits": (
        np.array([1, 3] * 8), np.ones(16, int), {"x": np.array([1, -1] * 8)}, 0.0
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PATTERNS)
def test_how_much_of_an_answer_finds_the_pattern(name: str) -> None:
    """Values that were used to find a pattern are no evidence for it."""
    got, right, args, free = PATTERNS[name]
    found = look(Given(got, right, args))
    assert found is not None
    assert found.free == pytest.approx(free)


LAST, FIRST = np.array([[0], [0], [0], [1]]), np.array([[0], [1], [1], [1]])
GENERAL: dict[str, tuple[Any, Any, dict[str, Any], str]] = {
    "a factor with a name": (7 * V, V, {"n": 7}, SOME_FACTOR),
    "a factor of a number": (2 * 1.3, 1.3, {}, ""),
    "a constant": (V + 3.5, V, {}, ""),
    "the last row": (M + LAST * 7.3, M, {}, START.format("row")),
    "the last element": (_but(V, 4), V, {}, START.format("element")),
    "the first element": (_but(V, 0), V, {}, ""),
    "the last column": (_but(M, slice(None), 2), M, {}, ""),
    "right in the first row": (M + FIRST * (7.3 + M**2), M, {}, START.format("row")),
    "right in the last row": (M + FIRST[::-1] * (7.3 + M**2), M, {}, ""),
    "right in the first column": (M + [0, 1, 1] * (7.3 + M**2), M, {}, ""),
    "right at the start": (_but(V, slice(2, None)), V, {}, START.format("element")),
    "NaN for large inputs": (V * math.nan, V, {"x": 1e4 * V}, LOST),
    "infinity for an input of 1": (math.inf, 0.5, {"x": np.array([0.3, 1.0])}, LOST),
}  # fmt: skip


@pytest.mark.parametrize("name", GENERAL, ids=lambda s: s.replace(" ", "-"))
def test_what_calls_with_different_sentences_share(name: str) -> None:
    """A factor, and a start that is right, have a sentence for several calls; other patterns have none."""
    got, right, args, general = GENERAL[name]
    found = look(Given(got, right, args))
    assert found is not None
    assert found.general == general


def test_how_much_evidence_is_enough() -> None:
    """The evidence has to outweigh the number of sentences and arguments tried: here at most 2**10."""
    most = (2**10 - SENTENCES) // FOR_EACH
    for number, free, suffices in ((most, 0.0, True), (most + 1, 0.0, False), (most, 0.5, False)):
        given = Given(0.123456789, 0.987654321, {f"x{i}": 0 for i in range(number)})
        one = look(Given(2 * given.right, given.right, {}))
        assert one is not None
        known = type(one)(one.sentence, given, free)
        assert enough([known]) is suffices
        other = type(one)(one.sentence, Given(0.222222223, 0.777777771, given.args), free)
        assert enough([known, other])


@pytest.mark.parametrize(("got", "right"), [(True, False), (False, True), (0, 1)])
def test_a_step_from_a_rate_proves_nothing_of_a_truth_value(got: Any, right: Any) -> None:
    """The difference of an answer and an argument holds no more evidence than the answer."""
    found = look(Given(got, right, {"lr": 0.2}))
    assert found is None or not enough([found])
