"""The comparison of values, the gradient check, the invariants and the `student` proxy."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from nngrade.errors import CheckFailed, Raised, StudentError
from nngrade.suite import checks
from nngrade.suite.both import Both, Pair
from nngrade.suite.show import ENTRIES, written
from nngrade.suite.student import Student
from nngrade.worker.inside.tensors import Tensor
from nngrade.worker.inside.wire import Foreign

Make = Callable[[str], Student]
ONES = np.ones((2, 3))

WRONG = {
    "an empty array for a full one": (np.zeros(0), np.ones(3), "shape"),
    "a scalar for an array of ones": (1.0, np.ones(3), "type"),
    "a 0-dimensional array for an array": (np.array(1.0), np.ones(3), "shape"),
    "an array that broadcasts": (np.ones((1, 3)), ONES, "shape"),
    "a row for a column": (np.ones((1, 3)), np.ones((3, 1)), "shape"),
    "(N, 1) for (N,)": (np.ones((3, 1)), np.ones(3), "shape"),
    "NaN": (np.array([1.0, math.nan]), np.array([1.0, 2.0]), "non_finite"),
    "NaN everywhere": (np.full(2, math.nan), np.array([1.0, 2.0]), "non_finite"),
    "infinity": (np.array([1.0, math.inf]), np.array([1.0, 2.0]), "non_finite"),
    "a number where NaN is right": (np.array([1.0, 2.0]), np.array([1.0, math.nan]), "non_finite"),
    "the other infinity": (np.array([-math.inf]), np.array([math.inf]), "non_finite"),
    "a NaN scalar": (math.nan, 1.0, "non_finite"),
    "a list for an array": ([1.0, 1.0], np.ones(2), "type"),
    "a subclass": (Foreign("numpy.matrix", ONES), ONES, "type"),
    "None": (None, 1.0, "type"),
    "text": ("1.0", 1.0, "type"),
    "integers for floats": (np.ones(3, int), np.ones(3), "dtype"),
    "truth values for floats": (np.ones(3, bool), np.ones(3), "dtype"),
    "complex for floats": (np.ones(3, complex), np.ones(3), "dtype"),
    "floats for integers": (np.ones(3), np.ones(3, int), "dtype"),
    "a float for an int": (7.0, 7, "dtype"),
    "True for 1.0": (True, 1.0, "dtype"),
    "1 for True": (1, True, "values"),
    "False for True": (False, True, "values"),
    "an array of size 4 for a number": (np.ones(4), 1.0, "type"),
    "a value slightly off": (np.array([1.0, 2.0 + 1e-8]), np.array([1.0, 2.0]), "values"),
    "unsigned wrap-around": (np.array([255], np.uint8), np.array([-1]), "values"),
    "one part of a tuple": ((1.0, 3.0), (1.0, 2.0), "values"),
    "a tuple too long": ((1.0, 2.0, 3.0), (1.0, 2.0), "type"),
    "a number for a tuple": (1.0, (1.0,), "type"),
    "an array for a tuple": (np.ones(2), (1.0, 1.0), "type"),
    "a dict without a key": ({"w": 1.0}, {"w": 1.0, "b": 2.0}, "type"),
    "a wrong entry": ({"w": 2.0}, {"w": 1.0}, "values"),
    "a list for a dict": ([1.0], {"w": 1.0}, "type"),
    "other text": ("and", "or", "values"),
    "a small value lost in a large one": (np.array([0.0, 1.0]), np.array([1e-6, 1.0]), "values"),
}


@pytest.mark.parametrize("name", WRONG, ids=lambda s: s.replace(" ", "-"))
def test_close_refuses(name: str) -> None:
    """`close` rejects each answer that a careless comparison accepts, with the right kind of failure."""
    actual, desired, kind = WRONG[name]
    with pytest.raises(CheckFailed) as caught:
        checks.close(actual=actual, desired=desired)
    assert caught.value.kind == kind


RIGHT = {
    "a NumPy float for a float": (np.float64(1.0), 1.0),
    "a float32 for a float": (np.float32(1.0), 1.0),
    "a 0-dimensional array for a number": (np.array(1.0), 1.0),
    "an array of one for a number": (np.array([1.0]), 1.0),
    "an int for a float": (1, 1.0),
    "a NumPy int for an int": (np.int64(7), 7),
    "another width of integer": (np.ones(2, np.int32), np.ones(2, np.int64)),
    "float32 for float64": (np.ones(2, np.float32), np.ones(2)),
    "Fortran order": (np.asfortranarray(ONES), ONES),
    "NaN where NaN is right": (np.array([math.nan]), np.array([math.nan])),
    "the same infinity": (np.array([math.inf, 1.0]), np.array([math.inf, 1.0])),
    "both empty": (np.zeros((0, 3)), np.zeros((0, 3))),
    "a list for a tuple": ([1.0, ONES], (1.0, ONES)),
    "an extra entry": ({"w": 1.0, "b": 2.0}, {"w": 1.0}),
    "rounding": (np.array([0.1 + 0.2, 1.0]), np.array([0.3, 1.0])),
    "a NumPy truth value": (np.bool_(True), True),
    "huge values": (np.array([1e308, -1e308]), np.array([1e308, -1e308])),
}


@pytest.mark.parametrize("name", RIGHT, ids=lambda s: s.replace(" ", "-"))
def test_close_accepts(name: str) -> None:
    """`close` accepts a right answer in another form."""
    actual, desired = RIGHT[name]
    checks.close(actual=actual, desired=desired)


def test_kinds_widens_accepted_dtypes() -> None:
    """With `kinds`, a check accepts floats and truth values where whole numbers are expected."""
    for actual in (np.array([1.0, 0.0]), np.array([True, False])):
        checks.close(actual=actual, desired=np.array([1, 0]), kinds="biuf")
    with pytest.raises(CheckFailed):
        checks.close(actual=np.array([1.0, 0.5]), desired=np.array([1, 0]), kinds="biuf")


def test_a_failure_shows_the_worst_element() -> None:
    """The detail shows the worst index, the value got, the value expected, and both errors."""
    actual = np.array([[1.0, 2.0], [3.0, 4.5]])
    with pytest.raises(CheckFailed) as caught:
        checks.close(actual=actual, desired=np.array([[1.0, 2.0], [3.0, 4.0]]))
    assert "1 of 4 elements" in caught.value.message
    for part in ("4.5", "index (1, 1)", "expected 4", "0.5 (0.125"):
        assert part in caught.value.detail
    assert "4.5" not in caught.value.message


@pytest.mark.parametrize(
    ("actual", "desired", "subject"),
    [
        ((3.0, 2.0), (1.0, 2.0), "the first result is"),
        ((1.0, 3.0), (1.0, 2.0), "the second result is"),
        ((1.0, (2.0, 4.0)), (1.0, (2.0, 3.0)), "`result[1][1]` is"),
        ({"w": (2.0, 4.0)}, {"w": (2.0, 3.0)}, "`result['w'][1]` is"),
        ({"w": 3.0}, {"w": 2.0}, "`result['w']` is"),
        (3.0, 2.0, "the result is"),
    ],
)
def test_a_failure_names_the_part(actual: Any, desired: Any, subject: str) -> None:
    """The message names which of several results is wrong."""
    with pytest.raises(CheckFailed) as caught:
        checks.close(actual=actual, desired=desired)
    assert caught.value.message.startswith(subject)


@pytest.mark.parametrize(
    ("actual", "desired", "subject"),
    [
        ((1.0, 3.0), (1.0, 2.0), "the result `dW` is"),
        ((1.0, (2.0, 4.0)), (1.0, (2.0, 3.0)), "the result `dW[1]` is"),
        ((1.0, 1.0, [4.0]), (1.0, 1.0, [3.0]), "`result[2][0]` is"),
        (3.0, 2.0, "the result is"),
    ],
)
def test_a_failure_uses_the_names_of_the_results(actual: Any, desired: Any, subject: str) -> None:
    """The message uses the names that the signature gives to the results, if it names them."""
    with pytest.raises(CheckFailed) as caught:
        checks.close(actual=actual, desired=desired, parts=("X", "dW"))
    assert caught.value.message.startswith(subject)
    with pytest.raises(CheckFailed) as caught:
        checks.close(actual=[actual], desired=[desired], what="grads", parts=("X", "dW"))
    assert caught.value.message.startswith("grads[0]")


def _tensor(dtype: str = "float64", **flags: Any) -> Tensor:
    return Tensor(np.ones(2), dtype, **flags)


# An answer, the expected one, the message, and the detail.
WORDS: dict[str, tuple[Any, Any, str, str]] = {
    "no array": (None, np.ones(2), "is None; expected an array of shape (2,)", ""),
    "a shape": (np.ones(3), np.ones(2), "has shape (3,); expected (2,)", ""),
    "a dtype": (np.ones(2, int), np.ones(2), "has dtype int64; expected floats", ""),
    "a float": (7.0, 7, "is a number (float); expected an integer", ""),
    "no number": (None, 1.0, "is None; expected a number", ""),
    "no boolean": (1, True, "is a number (int); expected True or False", ""),
    "a boolean": (1 > 2, True, "is the wrong boolean", "got       False\nexpected  True"),
    "one entry": ((1.0,), (1.0, 2.0), "has 1 entry; expected 2", ""),
    "entries": ((1.0, 1.0, 1.0), (1.0, 2.0), "has 3 entries; expected 2", ""),
    "no entry": ((), (1.0, 2.0), "has 0 entries; expected 2", ""),
    "no tuple": (1.0, (1.0,), "is a number (float); expected a tuple of length 1", ""),
    "no dict": (1.0, {"w": 1.0}, "is a number (float); expected a dict", ""),
    "text": ("and", "or", "is wrong", "got       'and'\nexpected  'or'"),
    "a number": (3.0, 2.0, "is wrong",
                 "got       3\nexpected  2\noff by    1 (0.5 of the expected value)"),
    "no zero": (3.0, 0.0, "is wrong", "got       3\nexpected  0\noff by    3"),
    "an array of one": (np.array([[3.0]]), np.array([[4.0]]), "is wrong",
                        "got       3\nexpected  4\noff by    1 (0.25 of the expected value)"),
    "beside NaN": (
        np.array([math.nan, math.inf, 1 + 1e-12, 5.0]),
        np.array([math.nan, math.inf, 1.0, 4.0]),
        ": 1 of 4 elements wrong",
        "largest error at index 3: got 5, expected 4\noff by 1 (0.25 of the expected value)",
    ),
    "two elements": (
        np.array([[1.0, 2.0], [0.5, 9.0]]),
        np.array([[1.0, 2.0], [0.0, 2.0]]),
        ": 2 of 4 elements wrong",
        "largest error at index (1, 1): got 9, expected 2\noff by 7 (3.5 of the expected value)",
    ),
    "NaN": (np.array([1.0, math.nan]), np.ones(2), "is NaN where a finite number is expected",
            "at index 1: got nan, expected 1"),
    "infinity": (-math.inf, 1.0, "is minus infinity where a finite number is expected",
                 "got       -inf\nexpected  1"),
    "no NaN": (1.0, math.nan, "is wrong where NaN is expected", "got       1\nexpected  nan"),
    "no infinity": (1.0, math.inf, "is wrong where infinity is expected",
                    "got       1\nexpected  inf"),
    "no minus infinity": (1.0, -math.inf, "is wrong where minus infinity is expected",
                          "got       1\nexpected  -inf"),
    "small numbers": (
        np.array([1e-5, 2.1e-5, 3e-5 + 2e-10]),
        np.array([1e-5, 2e-5, 3e-5]),
        ": 2 of 3 elements wrong",
        "largest error at index 1: got 2.1e-05, expected 2e-05\n"
        "off by 1e-06 (0.05 of the expected value)",
    ),
    "no tensor": (np.ones(2), _tensor("float32"),
        "is an array of shape (2,) and dtype float64; expected a tensor of shape (2,) and dtype float32",
        ""),
    "no array of MLX": (None, _tensor("float32", mlx=True),
        "is None; expected an MLX array of shape (2,) and dtype float32", ""),
    "a tensor's dtype": (_tensor("float32"), _tensor(), "has dtype float32; expected float64", ""),
    "no gradient": (_tensor(), _tensor(requires_grad=True),
        "does not require a gradient: is it detached, or made with gradients switched off?", ""),
    "a gradient": (_tensor(requires_grad=True), _tensor(), "requires a gradient; it should not", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", WORDS, ids=lambda s: s.replace(" ", "-"))
def test_a_difference_in_words(name: str) -> None:
    """Each kind of difference has a message without values, and a detail with them."""
    actual, desired, message, detail = WORDS[name]
    for what in ("", "`w`"):
        with pytest.raises(CheckFailed) as caught:
            checks.close(actual=actual, desired=desired, what=what)
        between = "" if message[0] == ":" else " "
        assert caught.value.message == (what or "the result") + between + message
        assert caught.value.detail == detail


@pytest.mark.parametrize(
    ("kinds", "one", "many"),
    [
        ("b", "a boolean", "booleans"),
        ("iu", "an integer", "integers"),
        ("f", "a float", "floats"),
        ("if", "a real number", "real numbers"),
        ("fiu", "a real number", "real numbers"),
        ("cf", "a number", "numbers"),
        ("c", "a complex number", "complex numbers"),
        ("biufc", "a number", "numbers"),
    ],
)
def test_which_kinds_are_expected(kinds: str, one: str, many: str) -> None:
    """The message for a wrong dtype names the kinds that the check accepts."""
    for actual, words in ((np.array("x"), one), (np.array(["x"]), many)):
        with pytest.raises(CheckFailed, match=f"; expected {words}$"):
            checks.close(actual=actual, desired=np.zeros(actual.shape), kinds=kinds)


def test_a_huge_relative_error_raises_no_warning() -> None:
    """A huge answer beside a tiny right one fails without an overflow warning."""
    with pytest.raises(CheckFailed, match="wrong"):
        checks.close(actual=np.array([1e300, 0.0]), desired=np.array([1e-200, 0.0]))


def test_between() -> None:
    """`between` accepts any sub-gradient and rejects one outside, NaN and another shape."""
    low, high = np.array([-1.0, 0.0]), np.array([1.0, 0.0])
    checks.between(actual=np.array([0.5, 0.0]), low=low, high=high)
    for bad in (np.array([1.5, 0.0]), np.array([math.nan, 0.0]), np.zeros(3), 0.0):
        with pytest.raises(CheckFailed):
            checks.between(actual=bad, low=low, high=high)


@pytest.mark.parametrize(("size", "slack"), [(1e-5, 1e-12), (2.0, 2e-9)])
def test_between_allows_rounding(size: float, slack: float) -> None:
    """`between` accepts an error up to its tolerance on both sides, and no larger one."""
    low, high = -size, size / 2
    for much, passes in ((0.9, True), (1.1, False)):
        for actual in (low - much * slack, high + much * slack):
            for got in (actual, np.array([0.0, actual])):
                bounds = {"low": np.full(np.shape(got), low), "high": np.full(np.shape(got), high)}
                if passes:
                    checks.between(actual=got, **bounds)
                else:
                    with pytest.raises(CheckFailed, match=r"^`w` is outside the right range"):
                        checks.between(actual=got, what="`w`", **bounds)


def test_between_needs_a_range() -> None:
    """`between` raises ValueError for a lower bound above the upper one, because the author erred."""
    with pytest.raises(ValueError, match="above the upper one"):
        checks.between(actual=np.zeros(2), low=np.zeros(2), high=np.array([1.0, -1.0]))


def test_a_failure_says_where() -> None:
    """The detail names the place in an array that is out of range or not finite; a number has none."""
    many, one = "at index 1: got {}, expected {}", "got       {}\nexpected  {}"
    for got, detail in ((np.array([1.0, 9.0]), many), (9.0, one)):
        with pytest.raises(CheckFailed) as caught:
            checks.between(actual=got, low=np.zeros(np.shape(got)), high=np.ones(np.shape(got)))
        assert caught.value.detail == detail.format("9", "from 0 to 1")
    for got, detail in ((np.array([1.0, math.inf]), many), (math.inf, one)):
        with pytest.raises(CheckFailed) as caught:
            checks.close(actual=got, desired=np.ones(2) if detail is many else 1.0)
        assert caught.value.detail == detail.format("inf", "1")


def test_a_failure_holds_the_wrong_answer() -> None:
    """The failure of a check holds the answer, which tells what the student's function returned."""
    far, word, table = np.array([9.0]), "word", {"a": 1}
    fails: list[tuple[Any, Callable[[], object]]] = [
        (far, lambda: checks.close(actual=far, desired=np.zeros(1))),
        (far, lambda: checks.between(actual=far, low=np.zeros(1), high=np.ones(1))),
        (math.inf, lambda: checks.number(math.inf)),
        (word, lambda: checks.field(word, "b")),
        (table, lambda: checks.field(table, "b")),
    ]
    for answer, check in fails:
        with pytest.raises(CheckFailed) as caught:
            check()
        assert vars(caught.value)["actual"] is answer
    with pytest.raises(CheckFailed) as caught:
        checks.number(word)
    assert "actual" not in vars(caught.value)


def test_holds_needs_a_truth_value() -> None:
    """`holds` raises TypeError for an array, because the check's author made a mistake."""
    checks.holds(True, "fine")
    with pytest.raises(CheckFailed, match="not so"):
        checks.holds(False, "not so")
    with pytest.raises(TypeError):
        checks.holds(np.ones(2), "never")


def test_number_and_field() -> None:
    """`number` and `field` return the value, and fail if there is none."""
    assert checks.number(np.float64(2.0)) == 2.0
    assert checks.field({"w": 1}, "w") == 1
    for bad in (math.nan, None, np.ones(2), "2"):
        with pytest.raises(CheckFailed):
            checks.number(bad)
    for held, keys in ({"w": 1}, "'w'"), ({}, "none"), (dict.fromkeys(range(ENTRIES)), None):
        with pytest.raises(CheckFailed, match="no key 'b'") as caught:
            checks.field(held, "b")
        assert caught.value.detail == f"its keys: {keys or ', '.join(map(str, held))}"
    with pytest.raises(CheckFailed) as caught:
        checks.field(dict.fromkeys(range(ENTRIES + 1)), "b")
    assert caught.value.detail.endswith(f", {ENTRIES - 1}, …")
    for bad, message in ((math.nan, "the result is nan"), (None, "the result is None")):
        with pytest.raises(CheckFailed, match=message):
            checks.number(bad)
    with pytest.raises(CheckFailed, match=r"^`w` is inf$"):
        checks.number(math.inf, "`w`")


# --- Gradients


def _loss(params: Any) -> float:
    return float(np.sum(np.sin(params["W"])) + np.sum(params["b"] ** 2) * 0.7)


def _point(rng: np.random.Generator) -> tuple[dict[str, Any], dict[str, Any]]:
    at = {"W": rng.normal(size=(4, 3)), "b": rng.normal(size=4)}
    return at, {"W": np.cos(at["W"]), "b": 1.4 * at["b"]}


def test_grad_check_passes_a_right_gradient() -> None:
    """A right gradient passes for fifty random points."""
    for seed in range(50):
        rng = np.random.default_rng(seed)
        at, gradient = _point(rng)
        checks.grad_check(loss=_loss, gradient=gradient, at=at, rng=rng)


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_grad_check_finds_one_wrong_element(size: int) -> None:
    """A single element that is off by 0.1 is found, whatever the array's size."""
    for seed in range(20):
        rng = np.random.default_rng(seed)
        x = rng.normal(size=size)
        gradient = np.cos(x)
        gradient[rng.integers(size)] += 0.1
        with pytest.raises(CheckFailed):
            checks.grad_check(
                loss=lambda v: float(np.sum(np.sin(v))), gradient=gradient, at=x, rng=rng
            )


def test_grad_check_names_the_wrong_gradient() -> None:
    """The message names the wrong parameter, its factor, and the parameter that is right."""
    rng = np.random.default_rng(0)
    at, gradient = _point(rng)
    gradient["b"] = gradient["b"] / 2
    with pytest.raises(CheckFailed) as caught:
        checks.grad_check(loss=_loss, gradient=gradient, at=at, rng=rng)
    assert caught.value.message == "wrong gradient with respect to b; right for W"
    assert "0.5 times the measured one throughout" in caught.value.detail


@pytest.mark.parametrize(("size", "counted"), [(200, "200 of 200"), (201, "200 of 200 sampled")])
def test_grad_check_measures_at_most_200_elements(size: int, counted: str) -> None:
    """Of a wrong gradient's elements 200 are measured, and the detail says so if there are more."""
    x = np.linspace(1, 2, size)
    with pytest.raises(CheckFailed) as caught:
        checks.grad_check(
            loss=lambda v: float(np.sum(v**2)), gradient=x, at=x, rng=np.random.default_rng(0)
        )
    assert f"; {counted} elements wrong" in caught.value.detail


def test_grad_check_measures_no_element_twice() -> None:
    """Of 201 elements all but one are measured, so that at most one wrong element is not counted."""
    x, wrong = np.linspace(1, 2, 201), np.arange(201) % 2 == 0
    with pytest.raises(CheckFailed) as caught:
        checks.grad_check(
            loss=lambda v: float(np.sum(v**2)),
            gradient=np.where(wrong, x, 2 * x),
            at=x,
            rng=np.random.default_rng(0),
        )
    assert re.search("; 10[01] of 200 sampled elements wrong", caught.value.detail)


def test_grad_check_counts_wrong_elements_by_the_largest_slope() -> None:
    """An element that is off by less than 1e-5 of the largest slope is not counted as wrong."""
    with pytest.raises(CheckFailed) as caught:
        checks.grad_check(
            loss=lambda v: float(np.sum(v**2)),
            gradient=np.array([210.0, 2.0001]),
            at=np.array([100.0, 1.0]),
            rng=np.random.default_rng(0),
        )
    assert "1 of 2 elements wrong" in caught.value.detail


def test_grad_check_counts_wrong_elements_of_a_small_gradient() -> None:
    """Small slopes are compared with the largest of them, and with 0.001 if that is larger."""
    for scale, wrong in ((1e-2, 2), (1e-6, 1)):
        with pytest.raises(CheckFailed) as caught:
            checks.grad_check(
                loss=lambda v, scale=scale: scale * float(np.sum(v**2)),  # type: ignore[misc]
                gradient=2 * scale * np.array([1.5, 1 + 1e-5]),
                at=np.ones(2),
                rng=np.random.default_rng(0),
            )
        assert caught.value.detail.startswith("element [0]: got ")
        assert f"{wrong} of 2 elements wrong" in caught.value.detail
    rng, one = np.random.default_rng(0), np.array(1.0)
    with pytest.raises(CheckFailed) as caught:
        checks.grad_check(loss=lambda v: float(v**2), gradient=np.array(5.0), at=one, rng=rng)
    assert caught.value.detail.startswith("the slope: got 5, measured 2")


def test_grad_check_rejects_malformed_gradients() -> None:
    """A missing tensor, another shape or NaN fails the check without an error in the grader."""
    rng = np.random.default_rng(0)
    at, gradient = _point(rng)
    for bad, message in (
        ({"W": gradient["W"]}, "the gradient with respect to b is None; expected an array"),
        ({**gradient, "b": np.zeros(3)}, "the gradient with respect to b has shape (3,)"),
        ({**gradient, "b": np.zeros(4, int)}, "the gradient with respect to b has dtype int64"),
        ({**gradient, "b": np.full(4, math.nan)}, "the gradient with respect to b is not finite"),
        ([1.0], "the gradients are a list of length 1; expected a dict"),
    ):
        with pytest.raises(CheckFailed) as caught:
            checks.grad_check(loss=_loss, gradient=bad, at=at, rng=rng)
        assert caught.value.message.startswith(message)
    with pytest.raises(CheckFailed, match=r"^the gradient is not finite"):
        checks.grad_check(loss=np.sum, gradient=np.full(2, math.inf), at=np.zeros(2), rng=rng)


@pytest.mark.parametrize("slope", [-1.0, 0.0, 0.3, 1.0])
def test_grad_check_accepts_any_slope_at_a_kink(slope: float) -> None:
    """At the kink of |x| every slope between -1 and 1 is right."""
    at, rng = np.array([0.0, 2.0]), np.random.default_rng(1)
    gradient = np.array([slope, 1.0])
    checks.grad_check(loss=lambda v: float(np.sum(np.abs(v))), gradient=gradient, at=at, rng=rng)


def test_grad_check_refuses_a_slope_beyond_the_kink() -> None:
    """Near a kink, and outside the range of its slopes, a wrong slope fails."""
    rng = np.random.default_rng(1)
    for at, gradient in (([0.0, 2.0], [3.0, 1.0]), ([0.5, 2.0], [0.0, 1.0])):
        with pytest.raises(CheckFailed):
            checks.grad_check(
                loss=lambda v: float(np.sum(np.abs(v))),
                gradient=np.array(gradient),
                at=np.array(at),
                rng=rng,
            )


def test_grad_check_excuses_no_slope_beside_a_kink() -> None:
    """A kink that only the largest step reaches is not at the point, so a slope between is wrong there."""
    with pytest.raises(CheckFailed, match="does not match the measured slope"):
        checks.grad_check(
            loss=lambda v: float(abs(v - 1e-5)),
            gradient=np.array(0.0),
            at=np.array(0.0),
            rng=np.random.default_rng(0),
        )


def test_grad_check_near_a_kink_takes_a_smaller_step() -> None:
    """A kink within the first step's reach does not fail a right gradient."""
    at, rng = np.array([3e-6, 2.0]), np.random.default_rng(2)
    checks.grad_check(
        loss=lambda v: float(np.sum(np.abs(v))), gradient=np.array([1.0, 1.0]), at=at, rng=rng
    )


@given(st.floats(1e-5, 1e2), st.sampled_from([1.0, -1.0]), st.integers(0, 2**32 - 1))
def test_grad_check_decides_about_a_nearly_right_gradient(
    off: float, sign: float, seed: int
) -> None:
    """A gradient that is off by little fails, if the slope can be measured."""
    # Beside a gradient of about 0, the slopes along all three directions may be too small to measure.
    assume(abs(1 + sign * off) > 0.1)
    rng = np.random.default_rng(seed)
    x = rng.uniform(0.5, 1.5, size=6)
    with pytest.raises(CheckFailed) as caught:
        checks.grad_check(
            loss=lambda v: float(np.sum(np.sin(v))),
            gradient=np.cos(x) * (1 + sign * off),
            at=x,
            rng=rng,
        )
    assert not isinstance(caught.value, checks.Inconclusive)
    assert "relative to the gradient's size" in caught.value.detail


@pytest.mark.parametrize("scale", [1e-2, 1.0, 1e3])
def test_grad_check_names_no_factor_that_varies(scale: float) -> None:
    """Of a gradient by forward differences, whose errors vary, no constant factor is reported."""
    x = np.linspace(0.5, 1.5, 6)
    for gradient, factor in ((np.cos(x) - 5e-6 * np.sin(x), False), (np.cos(x) * 1.00001, True)):
        with pytest.raises(CheckFailed) as caught:
            checks.grad_check(
                loss=lambda v: scale * float(np.sum(np.sin(v))),
                gradient=scale * gradient,
                at=x,
                rng=np.random.default_rng(3),
            )
        assert ("throughout" in caught.value.detail) == factor


def test_grad_check_is_inconclusive_where_the_slope_cannot_be_measured() -> None:
    """If the loss is too coarse for a slope, a right gradient neither passes nor fails for sure."""
    x, rng = np.linspace(0.5, 1.5, 6), np.random.default_rng(3)
    with pytest.raises(checks.Inconclusive):
        checks.grad_check(
            loss=lambda v: float(np.float32(np.sum(np.sin(v)))),
            gradient=np.cos(x),
            at=x,
            rng=rng,
        )


FORWARD = "import numpy as np\ndef mean_loss(x): return {0}\ndef mean_loss_grad(x): return {1}\n"
FORWARDS = {
    "right": ("np.mean(x**2) / 2", "x / x.size", True),
    "a wrong loss with the right gradient": ("np.sum(x**2)", "x / x.size", True),
    "a wrong loss with its own gradient": ("np.sum(x**2)", "2 * x", False),
    "a constant with a gradient of zeros": ("0.0", "0 * x", False),
    "a loss that raises": ("1 / 0", "x / x.size", True),
    "a loss that raises, with a wrong gradient": ("1 / 0", "x", False),
    "no number for a loss": ("'2'", "x / x.size", True),
    "a wrong gradient": ("np.mean(x**2) / 2", "x", False),
    "a nearly right gradient": ("np.mean(x**2) / 2", "x / x.size * (1 + 1e-5)", False),
    "a gradient by forward differences": (
        "np.mean(x**2) / 2",
        "np.array([[(mean_loss(x + h) - mean_loss(x)) / 1e-3 for h in 1e-3 * np.eye(2)]])",
        False,
    ),
}


@pytest.mark.parametrize("name", FORWARDS, ids=lambda s: s.replace(" ", "-"))
def test_a_students_own_loss_is_measured(student: Make, name: str) -> None:
    """A gradient is blamed only if it is wrong, even where the student's own loss is wrong as well."""
    forward, gradient, passes = FORWARDS[name]
    made = student(FORWARD.format(forward, gradient))
    asked = []

    def mean_loss(x: Any) -> float:
        asked.append(x)
        return float(np.mean(x**2) / 2)

    both = Both(made, SimpleNamespace(mean_loss=mean_loss, mean_loss_grad=None))
    x = np.array([[1.0, -0.5]])
    measure = functools.partial(
        checks.grad_check,
        loss=both.mean_loss.loss(lambda x: (x,)),
        gradient=made.mean_loss_grad(x),
        at=x,
        rng=np.random.default_rng(1),
    )
    if not passes:
        with pytest.raises(CheckFailed, match="does not match the measured slope"):
            measure()
    else:
        measure()
    # The reference says only whether the student's loss is right.
    assert (len(asked) == 1) == (name == "right")
    # Only the gradient is evidence.
    assert [a.call.function for a in made.answers] == ["mean_loss_grad"]


def test_grad_check_evaluates_six_losses() -> None:
    """A hundred thousand parameters take six evaluations of the loss."""
    calls = []

    def loss(v: Any) -> float:
        calls.append(1)
        return float(np.sum(v**2))

    x = np.random.default_rng(0).normal(size=100_000)
    checks.grad_check(loss=loss, gradient=2 * x, at=x, rng=np.random.default_rng(1))
    assert len(calls) == 6


def test_grad_check_with_the_students_loss(student: Make) -> None:
    """The loss may be the student's function, called in one batch."""
    made = student("import numpy as np\ndef mean_loss(x): return float(np.mean(x**2) / 2)\n")
    x, rng = np.random.default_rng(0).normal(size=(3, 2)), np.random.default_rng(1)
    checks.grad_check(loss=made.mean_loss, gradient=x / x.size, at=x, rng=rng)
    with pytest.raises(CheckFailed):
        checks.grad_check(loss=made.mean_loss, gradient=x, at=x, rng=rng)


# --- Invariants: each one passes a right function and fails a wrong one

RIGHT_AFFINE = "def affine(X, W, b): return X @ W.T + b\n"


def _affine(X: Any, W: Any, b: Any) -> Any:
    return X @ W.T + b


def _arguments() -> tuple[Any, ...]:
    rng = np.random.default_rng(0)
    return rng.normal(size=(5, 4)), rng.normal(size=(3, 4)), rng.normal(size=3)


INVARIANTS: dict[str, tuple[Callable[..., object], str]] = {
    "batch_of_one": (
        lambda f: checks.batch_of_one(f, _affine, *_arguments()),
        "def affine(X, W, b): return X @ W.T + b if len(X) > 1 else X @ W.T\n",
    ),
    "permutation": (
        lambda f: checks.permutation(
            f, _affine, *_arguments(), rng=np.random.default_rng(5), follows=True
        ),
        "import numpy as np\n"
        "def affine(X, W, b): return X @ W.T + b + np.arange(len(X))[:, None]\n",
    ),
    "agree": (lambda f: checks.agree(f, _affine, *_arguments()), "def affine(X, W, b): return X\n"),
    "agree_all": (
        lambda f: checks.agree_all(f, _affine, [_arguments(), _arguments()]),
        "def affine(X, W, b): return X @ W.T\n",
    ),
    "quiet": (
        lambda f: checks.quiet(f, *_arguments()),
        "import numpy as np\ndef affine(X, W, b): return X @ W.T + b + 0 / np.exp(1000 + 0 * b)\n",
    ),
    "left_alone": (
        lambda f: checks.left_alone(f, *_arguments()),
        "def affine(X, W, b):\n  b += 1\n  return X @ W.T + b - 1\n",
    ),
    "left_alone, a view": (
        lambda f: checks.left_alone(f, *_arguments()),
        "def affine(X, W, b): return X[:2]\n",
    ),
    "left_alone, a buffer": (
        lambda f: [checks.left_alone(f, *(i * a for a in _arguments())) for i in (1, 2)],
        "import numpy as np\n"
        "ROOM = {}\n"
        "def affine(X, W, b):\n"
        "  out = ROOM.setdefault(len(X), np.empty((len(X), len(b))))\n"
        "  out[...] = X @ W.T + b\n"
        "  return out\n",
    ),
}


@pytest.mark.parametrize("name", INVARIANTS)
def test_an_invariant_passes_and_fails(student: Make, name: str) -> None:
    """Each invariant passes for a right function and fails for one that breaks it."""
    check, wrong = INVARIANTS[name]
    check(student(RIGHT_AFFINE).affine)
    with pytest.raises(StudentError):
        check(student(wrong).affine)


def test_batch_of_one_tries_every_row(student: Make) -> None:
    """`batch_of_one` fails a function that is wrong for the last row alone."""
    x = np.arange(20.0).reshape(5, 4)
    wrong = "def affine(X, W, b): return X @ W.T + b + (len(X) == 1 and X[0, 0] == 16)\n"
    with pytest.raises(CheckFailed, match="a batch of one"):
        checks.batch_of_one(student(wrong).affine, _affine, x, *_arguments()[1:])


def test_a_wrong_answer_says_nothing_of_two_calls_that_fit(student: Make) -> None:
    """A fault that each batch shares is not told as a difference between two batches."""
    made = student("def affine(X, W, b): return X @ W.T - b\n").affine
    x, weights, bias = _arguments()
    for check in (checks.batch_of_one, functools.partial(checks.permutation, follows=True)):
        more = {} if check is checks.batch_of_one else {"rng": np.random.default_rng(0)}
        with pytest.raises(CheckFailed) as caught:
            check(made, _affine, x, weights, bias, **more)
        assert "row" not in caught.value.message
        assert "batch" not in caught.value.message


def test_permutation_moves_both_of_two_rows(student: Make) -> None:
    """`permutation` exchanges two rows, whatever the random generator gives."""
    first = student("def mean_loss(x): return float(x[0])\n").mean_loss
    for seed in range(8):
        with pytest.raises(CheckFailed, match="depends on the order of the rows"):
            checks.permutation(
                first, lambda x: float(x[0]), np.array([1.0, 2.0]), rng=np.random.default_rng(seed)
            )


def test_permutation_says_what_does_not_follow(student: Make) -> None:
    """With `follows`, the message says that the answer does not follow the order of the rows."""
    check, wrong = INVARIANTS["permutation"]
    with pytest.raises(CheckFailed, match="does not follow the order of the rows"):
        check(student(wrong).affine)


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("overflow encountered in exp", True),
        ("divide by zero encountered in scalar divide", True),
        ("invalid value encountered in reduce", True),
        ("overflow encountered in my_secret", False),
        ("overflow encountered in ndarray", False),
        ("my secret", False),
    ],
)
def test_a_warning_is_shown_only_if_numpy_wrote_it(student: Make, text: str, ours: bool) -> None:
    """`quiet` shows the text of NumPy's warnings, and none that the submission may have written."""
    made = student(
        f"import warnings\ndef mean_loss(x): return warnings.warn({text!r}, RuntimeWarning) or 1.0\n"
    )
    with pytest.raises(CheckFailed) as caught:
        checks.quiet(made.mean_loss, 1.0)
    said = f"NumPy warns: {text}" if ours else "this gives a RuntimeWarning"
    assert caught.value.message == said


def test_permutation_keeps_every_row(student: Make) -> None:
    """`permutation` reorders the rows of a matrix and leaves none out."""
    source = "def mean_loss(x): return float((x**2).sum())\n"
    for shape in ((5, 4), (4, 5), (2, 7)):
        x, rng = np.random.default_rng(0).normal(size=shape), np.random.default_rng(1)
        loss = student(source).mean_loss
        checks.permutation(loss, lambda x: float((x**2).sum()), x, rng=rng)


def test_permutation_of_a_scalar_result(student: Make) -> None:
    """`permutation` fails a loss that depends on the order of rows and says so, and one that is always 0."""

    def loss(x: Any) -> float:
        return float(np.mean(x**2) / 2)

    x, rng = np.random.default_rng(0).normal(size=5), np.random.default_rng(1)
    for body, said in (("np.mean(x**2) / 2", None), ("0.0", False), ("x[0]", True)):
        made = student(f"import numpy as np\ndef mean_loss(x): return float({body})\n")
        if said is None:
            checks.permutation(made.mean_loss, loss, x, rng=rng)
        else:
            with pytest.raises(CheckFailed) as caught:
                checks.permutation(made.mean_loss, loss, x, rng=rng)
            assert ("order of the rows" in caught.value.message) is said


def test_shift_invariance(student: Make) -> None:
    """`shift` fails a function whose result changes when a constant is added to every input."""

    def spread(x: Any) -> float:
        return float(np.var(x))

    x = np.random.default_rng(0).normal(size=5)
    right = student("import numpy as np\ndef mean_loss(x): return float(np.var(x))\n")
    checks.shift(right.mean_loss, spread, x)
    wrong = student("import numpy as np\ndef mean_loss(x): return float(np.mean(x**2))\n")
    with pytest.raises(CheckFailed, match="constant is added"):
        checks.shift(wrong.mean_loss, spread, x)
    large = student(
        "import numpy as np\ndef mean_loss(x): return float(np.var(x) + (x.max() > 10))\n"
    )
    with pytest.raises(CheckFailed, match="constant is added"):
        checks.shift(large.mean_loss, spread, x, by=20.0)
    scale = student(
        "import numpy as np\ndef mean_loss(x, y): return float(np.var(x) * y)\n"
    ).mean_loss
    checks.shift(scale, lambda x, y: float(np.var(x) * y), x, 2.0)
    with pytest.raises(CheckFailed, match="constant is added"):
        checks.shift(scale, lambda x, y: float(np.var(x) * y), x, 2.0, arg=1)
    last = student(
        "import numpy as np\ndef mean_loss(y, x): return float(np.var(x) * y)\n"
    ).mean_loss
    checks.shift(last, lambda y, x: float(np.var(x) * y), 2.0, x, arg=1)


def test_raises(student: Make) -> None:
    """`raises` passes for the given exceptions and their subclasses, and fails for any other outcome."""
    own = "raise type('NotAShape', (ValueError,), {})('no')"  # subclasses count as well
    for body, right in (("raise ValueError('no')", True), ("raise TypeError", True), (own, True),
                        ("raise KeyError(1)", False), ("return X", False)):  # fmt: skip
        made = student(f"def affine(X, W, b): {body}\n")
        if right:
            checks.raises(made.affine, *_arguments())
        else:
            with pytest.raises(CheckFailed):
                checks.raises(made.affine, *_arguments())


def test_what_was_raised_instead(student: Make) -> None:
    """`raises` names what the code returned instead; other faults stay as they are."""
    made = student("def affine(X, W, b): raise KeyError('x: y')\n")
    with pytest.raises(CheckFailed) as caught:
        checks.raises(made.affine, *_arguments())
    assert caught.value.message == "`affine` raises KeyError here; expected ValueError or TypeError"
    checks.raises(made.affine, *_arguments(), error="KeyError")
    for value, said in (
        ("X", "returns an answer here; expected KeyError"),
        ("None", "returns None here; expected KeyError"),
        ("KeyError(1)", "returns a KeyError object here; expected KeyError: `raise` it instead"),
    ):
        made = student(f"def affine(X, W, b): return {value}\n")
        with pytest.raises(CheckFailed, match=f"{said}$"):
            checks.raises(made.affine, *_arguments(), error="KeyError")
        assert made.affine.last.fault is None
    made = student("def affine(X, W, b): raise NotImplementedError('affine')\n")
    with pytest.raises(Raised):
        checks.raises(made.affine, *_arguments())


def test_a_method_or_another_function_may_have_to_raise(student: Make) -> None:
    """`raises` takes a method of an object in the worker, and a function of the suite."""
    made = student(
        "class Counter:\n    def step(self, by): return 3 + by\n    def reset(self): return 0\n"
    )
    checks.raises(made.Counter().step, "x", error=TypeError)
    checks.raises(lambda: made.Counter().step(by="x"), error=TypeError)
    with pytest.raises(
        CheckFailed, match=r"^`Counter\(…\).reset` returns an answer here; expected"
    ):
        checks.raises(made.Counter().reset)
    with pytest.raises(CheckFailed, match=r"^the call returns an answer here; expected"):
        checks.raises(lambda: made.Counter().reset())


def test_agree_calls_the_student_before_a_reference_that_changes_its_argument(
    student: Make,
) -> None:
    """Both get the argument as the check made it: a right answer passes, and a wrong one does not."""

    def reference(X: Any, W: Any, b: Any) -> Any:
        made = X @ W.T + b
        X *= 0.5
        return made

    checks.agree(
        student("def affine(X, W, b): return X @ W.T + b\n").affine, reference, *_arguments()
    )
    halved = student("def affine(X, W, b): return 0.5 * X @ W.T + b\n").affine
    with pytest.raises(CheckFailed):
        checks.agree(halved, reference, *_arguments())


def test_raises_takes_classes(student: Make) -> None:
    """An exception is named by its class as by its name."""
    made = student("def affine(X, W, b): raise KeyError('x')\n")
    checks.raises(made.affine, *_arguments(), error=KeyError)
    checks.raises(made.affine, *_arguments(), error=(ValueError, "KeyError"))
    with pytest.raises(CheckFailed, match="expected ValueError"):
        checks.raises(made.affine, *_arguments(), error=ValueError)


def test_the_contract_may_leave_an_argument_out(student: Make) -> None:
    """A check may allow a change to one argument; changes to the others still fail."""
    made = student("def affine(X, W, b):\n  X += 1\n  return W\n")
    made.affine(*_arguments())
    last = made.affine.last
    assert (last.changed, last.shared) == (("X",), ("W",))
    checks.keeps_contract(last, may_change=("X",), may_return=("W",))
    with pytest.raises(CheckFailed, match="changes its argument `X` in place"):
        checks.keeps_contract(last, may_change=("W",), may_return=("W",))
    with pytest.raises(CheckFailed, match="returns its argument `W`, or a view of it"):
        checks.keeps_contract(last, may_change=("X",), may_return=("X",))


def test_agree_all_refuses_to_check_nothing(student: Make) -> None:
    """`agree_all` raises ValueError for an empty list of calls."""
    with pytest.raises(ValueError, match="no calls"):
        checks.agree_all(student(RIGHT_AFFINE).affine, _affine, [])


# --- Pairs: the student's function with the reference's

METHODS: dict[str, Callable[[Pair], object]] = {
    "agree": lambda pair: pair.agree(*_arguments()),
    "agree_all": lambda pair: pair.agree_all([_arguments(), _arguments()]),
    "batch_of_one": lambda pair: pair.batch_of_one(*_arguments()),
    "permutation": lambda pair: pair.permutation(
        *_arguments(), rng=np.random.default_rng(5), follows=True
    ),
}


@pytest.mark.parametrize("name", METHODS)
def test_a_pairs_method_equals_the_function_in_checks(student: Make, name: str) -> None:
    """A pair's method passes a right function, and fails a wrong one with the same text as `checks`."""
    reference = SimpleNamespace(affine=_affine)
    METHODS[name](Both(student(RIGHT_AFFINE), reference).affine)
    check, wrong = INVARIANTS[name]
    said = []
    for attempt in (lambda m: check(m.affine), lambda m: METHODS[name](Both(m, reference).affine)):
        with pytest.raises(CheckFailed) as caught:
            attempt(student(wrong))
        said.append((caught.value.message, caught.value.detail))
    assert said[0] == said[1]


def test_a_pair_passes_options_on(student: Make) -> None:
    """A pair passes tolerances to the comparison, and other keywords to both functions."""
    made = student("def affine(X, W, b=1): return 1.001 * X * W + b\n")
    pair = Both(made, SimpleNamespace(affine=lambda X, W, b=1: X * W + b)).affine
    calls = [(np.ones(2), 1), (np.zeros(2), 1)]
    pair.agree(np.ones(2), 1, b=3, rtol=0.01)
    pair.agree_each(calls, rtol=0.01)
    pair.agree_all(calls, rtol=0.01)
    for attempt in (lambda: pair.agree(np.ones(2), 1), lambda: pair.agree_each(calls)):
        with pytest.raises(CheckFailed):
            attempt()


def test_a_pair_shift(student: Make) -> None:
    """`Pair.shift` fails a loss that changes when its inputs are shifted."""
    made = student("import numpy as np\ndef mean_loss(x): return float(np.mean(x**2))\n")
    reference = SimpleNamespace(mean_loss=lambda x: float(np.mean(x**2)))
    with pytest.raises(CheckFailed, match="constant is added"):
        Both(made, reference).mean_loss.shift(np.arange(3.0), by=1.0)


def test_agree_each_stops_at_the_first_wrong_call(student: Make) -> None:
    """`agree_each` reports a wrong answer even if a later call raises; `agree_all` reports the exception."""
    made = student("def mean_loss(x): return 1 / x if x != 2 else 7.0\n")
    pair = Both(made, SimpleNamespace(mean_loss=lambda x: 1 / x if x else 0.0)).mean_loss
    calls = [(4.0,), (2.0,), (0.0,)]
    with pytest.raises(CheckFailed, match="is wrong"):
        pair.agree_each(calls)
    assert [answer.call.args for answer in made.answers] == calls[:2]
    with pytest.raises(Raised):
        pair.agree_all(calls)
    with pytest.raises(ValueError, match="no calls"):
        pair.agree_each([])


# --- The proxy


def test_in_place_keeps_changes(student: Make) -> None:
    """`in_place` brings changes to arrays, lists and dicts back; a plain call does not."""
    made = student(
        "def affine(X, W, b):\n  X += 1\n  W.append(4)\n  b['k'] = 9\n  return X.copy()\n"
    )
    array, items, table = np.zeros(2), [1], {"k": 1}
    made.affine(array, items, table)
    assert (array.tolist(), items, table) == ([0, 0], [1], {"k": 1})
    assert made.affine.last.changed == ("X", "W", "b")
    made.affine.in_place(array, items, table)
    assert (array.tolist(), items, table) == ([1, 1], [1, 4], {"k": 9})


def test_objects_stay_in_the_worker(student: Make) -> None:
    """Methods, attributes, operators, length, items and iteration of an object go over the wire."""
    made = student(
        "class V(list):\n  pass\n"
        "class Counter:\n"
        "  def __init__(self, n): self.n = n\n"
        "  def __add__(self, o): return Counter(self.n + getattr(o, 'n', o))\n"
        "  __radd__ = __add__\n"
        "  def __len__(self): return self.n\n"
        "  def __getitem__(self, i): return 10 * i if i < self.n else [][0]\n"
        "  def __iter__(self): return (i for i in range(self.n))\n"
        "  def __neg__(self): return -self.n\n"
    )
    two = made.Counter(2)
    five = 1 + (two + two)
    assert (five.n, len(five), five[3], list(two), -two) == (5, 5, 30, [0, 1], -2)
    five.n = 7
    assert five.n == 7


def test_assignments_with_an_operator_go_over_the_wire(student: Make) -> None:
    """`a += b` calls the student's own `__iadd__`, and `__add__` where there is none."""
    made = student(
        "class Plain:\n"
        "  def __init__(self, n): self.n = n\n"
        "  def __add__(self, o): return Plain(self.n + o)\n"
        "class Own(Plain):\n"
        "  def __iadd__(self, o):\n"
        "    self.n += o\n"
        "    return self\n"
    )
    found = {}
    for name in ("Plain", "Own"):
        first = second = getattr(made, name)(2)
        second += 3
        found[name] = (first.n, second.n)
    assert found == {"Plain": (2, 5), "Own": (5, 5)}


def test_dropping_a_proxy_frees_the_object(student: Make) -> None:
    """The worker drops an object at the next request after its proxy is gone."""
    made = student("class Counter:\n  pass\ndef affine(X, W, b): return X\n")
    handle = made.Counter().handle
    made.answers.clear()
    made.affine(np.zeros(1), 1, 1)
    server = made._runner.client._transport._server
    assert handle.id not in server._objects


def test_callbacks_run_in_the_grader(student: Make) -> None:
    """A function that a check passes as an argument is called with the worker's arguments."""
    made = student("def apply_twice(f, x): return f(x=f(x)) + 0.0\n")
    result = made.apply_twice(lambda x: x * 3, np.ones(2))
    assert result.tolist() == [9.0, 9.0]


def _filled(x: np.ndarray) -> np.ndarray:
    x += 5
    return x


@pytest.mark.parametrize(
    ("callback", "left"),
    [
        (lambda x: x, [1, 1]),
        (lambda x: x.copy(), [0, 0]),
        (lambda x: x[:], [0, 0]),
        (_filled, [0, 0]),  # the check has a copy: what it writes there does not reach the worker
    ],
)
def test_an_argument_that_a_function_returns_is_the_same_array(
    student: Callable[[str], Student], callback: Callable[..., Any], left: list[int]
) -> None:
    """If a check's function returns its argument, the submission gets its own array back."""
    made = student("def apply_twice(f, x):\n    y = f(x)\n    y += 1\n    return x\n")
    assert made.apply_twice(callback, np.zeros(2)).tolist() == left


def test_wrong_arguments_to_a_callback_are_the_students_error(student: Make) -> None:
    """Calling the check's function with wrong arguments raises TypeError in the student's code."""
    made = student("def apply_twice(f, x): return f(x, 1, 2)\n")
    with pytest.raises(StudentError) as caught:
        made.apply_twice(lambda x: x, np.ones(2))
    assert "TypeError" in caught.value.message


# On some systems, np.longdouble is float64.
EXTENDED = pytest.mark.skipif(np.dtype(np.longdouble).itemsize == 8, reason="no wider float")


@EXTENDED
@pytest.mark.parametrize(
    ("given", "cure"),
    [
        ("np.longdouble(2)", "numpy.longdouble of dtype float128 (convert it to float64)"),
        ("x.astype(np.longdouble)", "numpy.ndarray of dtype float128 (convert it to float64)"),
        ("x.astype(np.clongdouble)", "of dtype complex256 (convert it to complex128)"),
        ("x.astype(object)", "numpy.ndarray of dtype object"),
        ("np.matrix(x)", "numpy.matrix (convert it with np.asarray)"),
        ("{1, 2}", "set (not a number, an array or text)"),
    ],
)
def test_a_callback_refuses_what_cannot_cross(student: Make, given: str, cure: str) -> None:
    """A callback never gets an internal object: the student's code gets a TypeError with the cure."""
    for call in (f"f({given})", f"f(x={given})"):
        made = student(f"import numpy as np\ndef apply_twice(f, x): return {call}\n")
        with pytest.raises(Raised) as caught:
            made.apply_twice(lambda x: x, np.ones(2))
        assert (
            caught.value.message
            == f"line 2, `def apply_twice(f, x): return {call}`: raised TypeError"
        )
        assert cure in caught.value.detail


@EXTENDED
def test_an_extended_precision_answer_is_told_the_cure(student: Make) -> None:
    """An array or a number in extended precision fails with the advice to convert it."""
    made = student(
        "import numpy as np\n"
        "def affine(X, W, b): return X.astype(np.longdouble)\n"
        "def mean_loss(x): return np.longdouble(1)\n"
    )
    with pytest.raises(StudentError, match=r"dtype float128 \(convert it to float64\)"):
        made.affine(np.ones(2), 1, 1)
    with pytest.raises(StudentError, match=r"dtype float128 \(convert it to float64\)"):
        made.mean_loss(np.ones(2))


def test_a_batch_keeps_the_call_that_raised(student: Callable[[str], Student]) -> None:
    """Of a batch in which a call raised, only that call is kept for display and replay."""
    found = student("def mean_loss(x):\n    return 1 / x")
    with pytest.raises(Raised):
        found.mean_loss.map([(2.0,), (1.0,), (0.0,), (3.0,)])
    (answer,) = found.answers
    assert answer.call.args == (0.0,)
    assert answer.fault is not None
    assert answer.fault.detail == "ZeroDivisionError: float division by zero"


def test_an_error_in_the_checks_function_reaches_the_student(student: Make) -> None:
    """The message names the built-in class of an exception in a check's function, also of a library's own."""
    made = student("def mean_loss(f):\n    return f()")
    with pytest.raises(Raised) as caught:
        made.mean_loss(lambda: np.sum(np.ones(2), axis=1))
    assert caught.value.detail.startswith("ValueError: axis 1 is out of bounds")


def test_calls_are_shown_as_source_code(student: Callable[[str], Student]) -> None:
    """Calls appear as a student would write them: operators as symbols, without names of special methods."""
    found = student(
        "class Counter:\n"
        "    def __init__(self, start): pass\n"
        "    def __add__(self, other): return 1.0\n"
        "    def __rsub__(self, other): return 1.0\n"
        "    def step(self, by): return by\n"
    )
    counter = found.Counter(start=2)
    counter.step(0.5)
    _ = counter + 1, 3.0 - counter
    counter.total = 4
    assert [written(answer.call) for answer in found.answers] == [
        "Counter(start=2)",
        "Counter(…).step",
        "Counter(…).step(0.5)",
        "Counter(…) + 1",
        "3 - Counter(…)",
        "Counter(…).total = 4",
    ]
