"""The comparison core: which values each tolerance calls equal, and how large an error it allows."""

from __future__ import annotations

import copy
import math
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis.extra import numpy as hnp
from nngrade.suite.compare import (
    ALIKE,
    LOOKS,
    MARK,
    RECORDED,
    Tolerance,
    difference,
    matches,
    parts,
    without_tensors,
)
from nngrade.worker.inside.tensors import Tensor
from nngrade.worker.inside.wire import Foreign

TOLERANCES = {"mark": MARK, "looks": LOOKS, "recorded": RECORDED, "alike": ALIKE}
by_tolerance = pytest.mark.parametrize("tolerance", TOLERANCES.values(), ids=TOLERANCES)

DTYPES = st.sampled_from(["?", "i1", "u1", "i8", "u8", "f2", "f4", "f8", "c16"]).map(np.dtype)
SHAPES = st.sampled_from([(), (0,), (1,), (3,), (1, 1), (2, 2), (0, 3)])
ARRAYS = DTYPES.flatmap(lambda dtype: hnp.arrays(dtype, SHAPES))
NUMBERS = st.one_of(
    st.booleans(),
    st.integers(-3, 3),
    st.sampled_from([2**53 + 1, 2**62, -(2**62)]),
    st.floats(),
    ARRAYS.filter(lambda a: a.ndim == 0).map(lambda a: a[()]),
    ARRAYS,
)
VALUES = st.recursive(
    NUMBERS | st.none() | st.text(max_size=2),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(st.sampled_from(["w", "b", 0]), inner, max_size=2)
    ),
    max_leaves=5,
)


@pytest.mark.parametrize("tolerance", [MARK, RECORDED, ALIKE], ids=["mark", "recorded", "alike"])
@settings(max_examples=150, deadline=None)
@given(value=VALUES)
def test_a_copy_is_equal(tolerance: Tolerance, value: Any) -> None:
    """A value equals its copy, also with NaN, infinity, None or nested values in it."""
    assert matches(copy.deepcopy(value), value, tolerance)


@settings(max_examples=150, deadline=None)
@given(ARRAYS.filter(lambda a: a.size))
def test_a_list_looks_like_its_array(value: Any) -> None:
    """The tolerance of the recognisers calls an array equal to its copy and to its list."""
    assert matches(value.copy(), value, LOOKS)
    assert matches(value.tolist(), value, LOOKS)


@by_tolerance
@settings(max_examples=100, deadline=None)
@given(a=ARRAYS, b=ARRAYS)
def test_another_shape_is_never_equal(tolerance: Tolerance, a: Any, b: Any) -> None:
    """Arrays of different shapes are never broadcast, and an empty array equals no other."""
    one = tolerance.one_for_number and (a.shape, b.shape) == ((1,), ())
    if a.shape != b.shape and not one:
        assert not matches(a, b, tolerance)


# The expected numbers, and the largest error of the first one that the tolerance accepts.
REACH = [
    (MARK, [2.0], 2e-9),
    (MARK, [1e-5], 1e-12),
    (MARK, [0.0], 1e-12),
    (MARK, [1e-5, 100.0], 1e-7),
    (LOOKS, [2.0], 2e-9),
    (LOOKS, [1e-5], 1e-12),
    (LOOKS, [0.0, 100.0], 1e-7),
    (RECORDED, [2.0], 2e-9 + 1e-12),
    (RECORDED, [0.0, 100.0], 1e-12),
    (ALIKE, [2.0], 2e-6),
    (ALIKE, [1e-10], 1e-16),
    (ALIKE, [0.0, 100.0], 1e-12),
]


@pytest.mark.parametrize(("tolerance", "desired", "reach"), REACH)
@pytest.mark.parametrize("odd", [[], [math.nan, math.inf]], ids=["finite", "odd"])
@pytest.mark.parametrize("sign", [-1, 1])
def test_tolerances(
    tolerance: Tolerance, desired: list[float], reach: float, odd: list[float], sign: int
) -> None:
    """An error just below the tolerance is accepted and one just above is not, also beside NaN."""
    for much, same in ((0.99, True), (1.01, False)):
        actual = [desired[0] + sign * much * reach, *desired[1:]]
        assert matches(np.array(actual + odd), np.array(desired + odd), tolerance) == same
        if len(desired) == 1:
            assert matches(actual[0], desired[0], tolerance) == same


# The actual value, the expected one, and the tolerances that call them equal.
DRESSES = {
    "an int for a float": (1, 1.0, "mark looks"),
    "integers for floats": (np.ones(2, int), np.ones(2), "looks"),
    "floats for integers": (np.ones(2), np.ones(2, int), "looks"),
    "unsigned for signed": (np.ones(2, np.uint8), np.ones(2, int), "mark looks"),
    "truth values for integers": (np.ones(2, bool), np.ones(2, int), "looks"),
    "another width": (np.ones(2, np.int32), np.ones(2, np.int64), "mark looks alike"),
    "a NumPy float": (np.float64(1.0), 1.0, "mark looks alike"),
    "a 0-d array": (np.array(1.0), 1.0, "mark looks alike"),
    "a 0-d array for a NumPy float": (np.array(1.0), np.float64(1.0), "mark looks recorded alike"),
    "an array of one": (np.array([1.0]), 1.0, "mark"),
    "a list for a tuple": ([1.0], (1.0,), "mark looks alike"),
    "a list for an array": ([1.0, 2.0], np.array([1.0, 2.0]), "looks"),
    "a key too many": ({"w": 1, "b": 2}, {"w": 1}, "mark"),
    "an entry too many": ([1.0, 2.0], [1.0], ""),
    "an entry too few": ([1.0], [1.0, 2.0], ""),
    "text for a list": ("a", ["a"], ""),
    "two numbers for one": (np.ones(2), 1.0, ""),
    "an array of truth values": (np.array([True]), np.array([True]), "mark looks recorded alike"),
    "other truth values": (np.array([True]), np.array([False]), "alike"),
    "another int in an array": (np.array([1]), np.array([2]), "alike"),
    "a key too few": ({"w": 1}, {"w": 1, "b": 2}, ""),
    "keys in another order": ({"b": 2, "w": 1}, {"w": 1, "b": 2}, "mark alike"),
    "NaN for NaN": (math.nan, math.nan, "mark looks recorded alike"),
    "NaN for infinity": (np.array([math.nan]), np.array([math.inf]), ""),
    "infinity for minus infinity": (np.array([math.inf]), np.array([-math.inf]), ""),
    "NaN for a number": (np.array([math.nan, 1.0]), np.ones(2), ""),
    "a number for NaN": (np.ones(2), np.array([math.nan, 1.0]), ""),
    "a number for infinity": (1e308, math.inf, ""),
    "infinity for a number": (math.inf, 1e308, ""),
    "the difference overflows": (np.array([-1.7e308]), np.array([1.7e308]), ""),
    "None": (None, None, "mark recorded alike"),
    "None for 0": (None, 0, ""),
    "an array for None": (np.ones(2), None, ""),
    "another imaginary part": (np.array([1 + 1j]), np.array([1 + 2j]), "alike"),
    "the wrong sign": (-1.0, 1.0, ""),
    "the wrong sign of an int": (-7, 7, "alike"),
    "a number for its text": (1.0, "1", ""),
    "other text": ("a", "b", ""),
    "text for its number": ("1", 1, ""),
    "an int off by one": (2**60 + 1, 2**60, "mark looks alike"),
    "integers off by one": (np.array([2**60 + 1]), np.array([2**60]), "mark looks alike"),
    "floats in single precision": (np.float32([1, 1.0001e-7]), np.float32([1, 1e-7]), "mark looks alike"),
    "small floats": (np.array([1, 1.0001e-7]), np.array([1, 1e-7]), "mark looks"),
    "an unknown object": (Foreign("C"), Foreign("C"), "recorded"),
    "a function for an object": (len, Foreign("C"), "recorded"),
    "data for an object": ([1], Foreign("C"), ""),
    "a generator": (np.random.default_rng(1), np.random.default_rng(1), "recorded"),
    "another generator": (np.random.default_rng(1), np.random.default_rng(2), ""),
    "a ragged list": ([[1, 2], [3]], np.ones(3), ""),
    "text in an array": (np.array(["a"]), np.array(["a"]), "recorded alike"),
}  # fmt: skip


@pytest.mark.parametrize("name", DRESSES, ids=lambda s: s.replace(" ", "-"))
def test_which_values_are_equal(name: str) -> None:
    """Each pair is equal under the listed tolerances only, at the top level and inside a list."""
    actual, desired, wanted = DRESSES[name]
    found = " ".join(n for n, p in TOLERANCES.items() if matches(actual, desired, p))
    assert found == wanted
    nested = [
        n
        for n in ("mark", "recorded", "alike")
        if matches([0, actual], [0, desired], TOLERANCES[n])
    ]
    assert nested == [n for n in wanted.split() if n != "looks"]


def test_a_difference_has_a_path() -> None:
    """The path leads to the first difference, with indices as numbers and keys in brackets."""
    found = difference({"w": [2.0, (1.0, 3.0)]}, {"w": [2.0, (0.0, 3.0)]}, MARK)
    assert found is not None
    assert (found.fault, found.path[::-1]) == ("values", ["['w']", 1, 0])
    assert (found.actual, found.asked) == (1.0, 0.0)


def _tensor(
    *numbers: complex, dtype: str = "float64", mlx: bool = False, grad: bool = False
) -> Tensor:
    return Tensor(np.array(numbers), dtype, mlx=mlx, requires_grad=grad)


UNREAD = Tensor(None, "float64")
TENSORS = {
    "the same": (_tensor(1.0), _tensor(1.0), "mark looks recorded alike"),
    "other numbers": (_tensor(1.1), _tensor(1.0), ""),
    "another dtype": (_tensor(1.0, dtype="float32"), _tensor(1.0), "looks"),
    "another gradient": (_tensor(1.0, grad=True), _tensor(1.0), "looks"),
    "another shape": (_tensor(1.0, 2.0), _tensor(1.0), ""),
    "another framework": (_tensor(1.0, mlx=True), _tensor(1.0), "looks"),
    "another framework, expected": (_tensor(1.0), _tensor(1.0, mlx=True), "looks"),
    "an array for a tensor": (np.array([1.0]), _tensor(1.0), "looks"),
    "a tensor for an array": (_tensor(1.0), np.array([1.0]), ""),
    "unread": (UNREAD, _tensor(1.0), ""),
    "unread, expected": (_tensor(1.0), UNREAD, ""),
    "None": (None, _tensor(1.0), ""),
}


@pytest.mark.parametrize("name", TENSORS, ids=lambda s: s.replace(" ", "-"))
def test_which_tensors_are_equal(name: str) -> None:
    """Each pair with a tensor is equal under the listed tolerances only."""
    actual, desired, wanted = TENSORS[name]
    assert " ".join(n for n, p in TOLERANCES.items() if matches(actual, desired, p)) == wanted


@pytest.mark.parametrize(
    ("dtype", "coarse"),
    [
        ("float64", 1e-9),
        ("float32", 1e-5),
        ("complex64", 1e-5),
        ("float16", 1e-2),
        ("bfloat16", 5e-2),
    ],
)
def test_tolerances_of_tensors(dtype: str, coarse: float) -> None:
    """A coarse dtype widens the error that a tolerance allows, of the largest element or of each."""
    right = _tensor(2.0, 4.0, dtype=dtype)
    for tolerance, reach in ((MARK, 4 * coarse), (RECORDED, 2 * coarse)):
        for much, same in ((0.99, True), (1.01, False)):
            assert matches(_tensor(2 + much * reach, 4.0, dtype=dtype), right, tolerance) is same


def test_a_tolerances_own_kinds_hold_for_tensors() -> None:
    """A tolerance that lists the kinds of numbers compares tensors of any dtype, and nothing else."""
    tolerance = Tolerance(of_largest=1e-9, kinds="f")
    assert matches(_tensor(1.0, dtype="float32"), _tensor(1.0, grad=True), tolerance)
    assert not matches(Tensor(np.array([1]), "int64"), _tensor(1.0), tolerance)
    exact = Tolerance(of_largest=1e-9, kinds="f", exact=True)
    alone = Tolerance(of_largest=1e-9, kinds="f", same_kind=True)
    for strict in (exact, alone):
        assert not matches(_tensor(1.0, dtype="float32"), _tensor(1.0), strict)


def test_the_parts_of_a_value() -> None:
    """`parts` lists a value and what it holds, in order; `without_tensors` keeps the kinds of its parts."""
    tensor = _tensor(1.0)
    inner = (tensor, UNREAD, {"a": 2})
    value = {"w": [inner, "text"], "b": 3}
    found = list(parts(value))
    assert found == [value, value["w"], inner, tensor, tensor.value, UNREAD, {"a": 2}, 2, "text", 3]
    plain = without_tensors(value)
    assert plain == {"w": [(tensor.value, UNREAD, {"a": 2}), "text"], "b": 3}
    assert type(plain["w"][0]) is tuple
    assert plain["w"][0][0] is tensor.value
