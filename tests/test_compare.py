"""The comparison core: which values each policy calls equal, and how large its tolerance is."""

from __future__ import annotations

import copy
import math
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis.extra import numpy as hnp
from nngrade.suite.compare import ALIKE, LOOKS, MARK, RECORDED, Policy, difference, matches
from nngrade.worker.inside.wire import Foreign

POLICIES = {"mark": MARK, "looks": LOOKS, "recorded": RECORDED, "alike": ALIKE}
by_policy = pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)

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


@pytest.mark.parametrize("policy", [MARK, RECORDED, ALIKE], ids=["mark", "recorded", "alike"])
@settings(max_examples=150, deadline=None)
@given(value=VALUES)
def test_a_copy_is_equal(policy: Policy, value: Any) -> None:
    """A value equals its copy, also with NaN, infinity, None or nested values in it."""
    assert matches(copy.deepcopy(value), value, policy)


@settings(max_examples=150, deadline=None)
@given(ARRAYS.filter(lambda a: a.size))
def test_a_list_looks_like_its_array(value: Any) -> None:
    """The policy of the recognisers calls an array equal to its copy and to its list."""
    assert matches(value.copy(), value, LOOKS)
    assert matches(value.tolist(), value, LOOKS)


@by_policy
@settings(max_examples=100, deadline=None)
@given(a=ARRAYS, b=ARRAYS)
def test_another_shape_is_never_equal(policy: Policy, a: Any, b: Any) -> None:
    """Arrays of different shapes are never broadcast, and an empty array equals no other."""
    one = policy.one_for_number and (a.shape, b.shape) == ((1,), ())
    if a.shape != b.shape and not one:
        assert not matches(a, b, policy)


# The expected numbers, and the largest error of the first one that the policy accepts.
REACH = [
    (MARK, [2.0], 2e-9),
    (MARK, [1e-5], 1e-12),
    (MARK, [0.0], 1e-12),
    (MARK, [1e-5, 100.0], 1e-7),
    (LOOKS, [2.0], 2e-9),
    (LOOKS, [0.0, 100.0], 1e-7),
    (RECORDED, [2.0], 2e-9 + 1e-12),
    (RECORDED, [0.0, 100.0], 1e-12),
    (ALIKE, [2.0], 2e-6),
    (ALIKE, [1e-10], 1e-16),
    (ALIKE, [0.0, 100.0], 1e-12),
]


@pytest.mark.parametrize(("policy", "desired", "reach"), REACH)
@pytest.mark.parametrize("odd", [[], [math.nan, math.inf]], ids=["finite", "odd"])
@pytest.mark.parametrize("sign", [-1, 1])
def test_tolerances(
    policy: Policy, desired: list[float], reach: float, odd: list[float], sign: int
) -> None:
    """An error just below the tolerance is accepted and one just above is not, also beside NaN."""
    for much, same in ((0.99, True), (1.01, False)):
        actual = [desired[0] + sign * much * reach, *desired[1:]]
        assert matches(np.array(actual + odd), np.array(desired + odd), policy) == same
        if len(desired) == 1:
            assert matches(actual[0], desired[0], policy) == same


# The actual value, the expected one, and the policies that call them equal.
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
    """Each pair is equal under the listed policies only, at the top level and inside a list."""
    actual, desired, wanted = DRESSES[name]
    found = " ".join(n for n, p in POLICIES.items() if matches(actual, desired, p))
    assert found == wanted
    nested = [
        n for n in ("mark", "recorded", "alike") if matches([0, actual], [0, desired], POLICIES[n])
    ]
    assert nested == [n for n in wanted.split() if n != "looks"]


def test_a_difference_has_a_path() -> None:
    """The path leads to the first difference, with indices as numbers and keys in brackets."""
    found = difference({"w": [2.0, (1.0, 3.0)]}, {"w": [2.0, (0.0, 3.0)]}, MARK)
    assert found is not None
    assert (found.fault, found.path[::-1]) == ("values", ["['w']", 1, 0])
    assert (found.actual, found.asked) == (1.0, 0.0)
