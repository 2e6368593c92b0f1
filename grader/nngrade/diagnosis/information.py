"""Measure how much an agreement of values proves: a few booleans may agree by chance, floats do not."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

import numpy as np

from nngrade.suite.compare import LOOKS, Array, allowed_error, parts

# An agreement counts from so many bits on, beyond the base-2 logarithm of the number of patterns tried.
ENOUGH = 20.0
# Floats are compared to nine digits, so that one of them holds at most so many bits.
FLOAT_MAX = 30.0
# Recognisers look at an answer of at most so many times the size of the right one, or of its square.
LARGER = 64
NUMBERS = "biuf"
PLAIN = (bool, int, float, np.generic, np.ndarray)


def bits(value: Any) -> float:
    """Return how many bits of information the numbers in a value hold, at every level of lists and dicts.

    This is the larger of two measures. One adds up the bits of the distinct magnitudes: a float has as many
    as its mantissa needs, and at most `FLOAT_MAX`; an integer has as many as the range from 0 to all
    integers needs; a boolean has none. The other counts in how many orders the values could stand.
    """
    found = [x for x in numbers(value) if math.isfinite(x)]
    order = Counter(map(float, found))
    arranged = math.lgamma(len(found) + 1) - sum(math.lgamma(n + 1) for n in order.values())
    whole = {x for x in found if type(x) is int}
    spread = math.log2(max(0, *whole) - min(0, *whole) + 1) if whole else 0.0
    floats = {float(f"{abs(x):.9e}") for x in found if type(x) is float}
    distinct = spread * len(whole) + sum(map(_significant, floats))
    return max(distinct, arranged / math.log(2))


def numbers(value: Any) -> list[float]:
    """Return the booleans, integers and floats in a value, at every level of lists and dicts."""
    found = [np.asarray(x) for x in parts(value) if isinstance(x, PLAIN)]
    return [x for array in found if array.dtype.kind in NUMBERS for x in array.ravel().tolist()]


def arrays_of_numbers(value: Any) -> list[Array]:
    """Return the integers and floats in an argument, in lists, tuples and dicts too, as arrays of floats."""
    if isinstance(value, (dict, list, tuple)):
        inner = value.values() if isinstance(value, dict) else value
        return [array for one in inner for array in arrays_of_numbers(one)]
    if isinstance(value, (int, float, np.ndarray, np.number)):
        array = np.asarray(value)
        if array.dtype.kind in "iuf" and array.size:
            return [array.astype(float)]
    return []


def _significant(x: float) -> float:
    """Return the number of bits that a mantissa needs: 1 for 0.5 and 8, 2 for 3, many for 0.1."""
    if x == 0:
        return 0.0
    mantissa = int(math.frexp(x)[0] * 2**53)
    return min(FLOAT_MAX, float((mantissa // (mantissa & -mantissa)).bit_length()))


def wrong_elements(got: Array, right: Array) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Return which elements of an answer are wrong, NaN among them; both have the same shape."""
    room = allowed_error(float(np.max(np.abs(right), initial=0)), LOOKS)
    return np.asarray(~(np.abs(got - right) <= room))


def comparable(got: Any, right: Any) -> bool:
    """Return whether an answer is small enough to look for a pattern in it.

    The square is that of the right answer's size, so that N numbers that NumPy broadcast to (N, N) are.
    """
    most = size(right)
    return size(got) <= max(LARGER * most, most**2)


def size(x: Any) -> int:
    """Return how many elements a value has, at every level of lists and dicts; one for an empty array."""
    leaves = (part for part in parts(x) if not isinstance(part, (dict, list, tuple)))
    shapes = (leaf.shape if isinstance(leaf, np.ndarray) else () for leaf in leaves)
    return sum(math.prod(max(n, 1) for n in shape) for shape in shapes)
