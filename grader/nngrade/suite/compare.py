"""Compare two values under a named tolerance: the one place that decides whether two values are the same.

A value is a number, an array, text, None, or a list, tuple or dict of values. Type, shape, dtype and
finiteness are compared before numbers, nothing is broadcast, and NaN equals nothing but an expected NaN.
`difference` returns where two values differ, as data; `nngrade.suite.checks` puts that into words.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import numpy as np

from nngrade.worker.inside import tensors, wire
from nngrade.worker.outside.faults import tensor_of

Array = np.ndarray[Any, Any]

NUMBERS = "biufc"
"""The NumPy dtype kinds of numbers: booleans, integers, unsigned integers, floats, complex numbers."""


class Tolerance(msgspec.Struct, frozen=True, kw_only=True):
    """The rules under which two values are the same.

    An element may be off by `absolute + of_largest * max(largest, floor) + of_each * |expected|`, where
    `largest` is the largest magnitude among the finite elements that are expected.
    """

    of_largest: float = 0.0
    floor: float = 0.0
    of_each: float = 0.0
    absolute: float = 0.0
    kinds: str = ""
    """The dtype kinds that are accepted. If empty, the expected kind decides (see `_accepted`)."""
    same_kind: bool = False
    """Only the expected dtype kind is accepted."""
    exact: bool = False
    """Types, dtypes and the order of a dict's keys must be equal; only floats have a tolerance."""
    as_arrays: bool = False
    """Lists are compared as arrays, and values that are not numbers differ from everything."""
    one_for_number: bool = False
    """An array of shape (1,) may stand for a number."""
    extra_keys: bool = False
    """A dict may hold more than the expected keys."""
    doubles_alone: bool = False
    """Only the values of float64 numbers are compared; values of other dtypes count as equal."""


# Decides marks. Another order of operations changes an array by about 1e-13 of its largest element; known
# mistakes change it by far more than 1e-9. Near 0, cancellation leaves noise, so errors are relative to at
# least 1e-3. Course authors can set both. An array of shape (1,) passes for a number here, because the
# contract check reports it.
MARK = Tolerance(of_largest=1e-9, floor=1e-3, one_for_number=True, extra_keys=True)

# Recognises the pattern of a wrong answer, such as the right one transposed or doubled. The tolerance is that
# of MARK, so that an answer which fails a check is never taken for the right one. Recognisers look for an
# extra axis, so (1,) is not a number. They do not look for a wrong dtype, so every dtype is accepted.
LOOKS = Tolerance(of_largest=1e-9, floor=1e-3, kinds=NUMBERS, as_arrays=True)

# Finds a recorded question on another machine, where libraries round the last digits differently. Each
# element may be off by 1e-9 of itself plus 1e-12, which is noise around 0. Everything else must be equal.
RECORDED = Tolerance(of_each=1e-9, absolute=1e-12, exact=True)

# Distinguishes answers that MARK takes for equal: a float from an int, a probability of 1e-10 from one of
# 1e-11. An element may be off by 1e-6 of itself, plus the rounding error of a sum: 1e-14 of the largest
# element, 50 units in its last place. A float32 is too coarse to tell such small elements apart.
ALIKE = Tolerance(of_each=1e-6, of_largest=1e-14, same_kind=True, doubles_alone=True)


class Difference(msgspec.Struct):
    """The first place where two values differ: the fault, both parts, and the path to them.

    | fault    | asked                | actual                                         |
    |----------|----------------------|------------------------------------------------|
    | array    | the shape            | not an array                                   |
    | shape    | the shape            | an array of another shape                      |
    | dtype    | the kinds accepted   | an array of another kind                       |
    | number   | None                 | not a number                                   |
    | kind     | the kinds accepted   | a number of another kind                       |
    | bool     | the boolean          | not a boolean                                  |
    | truth    | the boolean          | the other boolean                              |
    | values   | the numbers          | numbers that are off, or not finite            |
    | sequence | the list or tuple    | not a list or tuple, or one of another length  |
    | dict     | the dict             | not a dict                                     |
    | entry    | the key              | a dict without it                              |
    | keys     | the dict             | a dict with other keys                         |
    | text     | the text or None     | something else                                 |
    | type     | the value            | a value of another type                        |
    | value    | the value            | another value, of a type without a tolerance   |
    | tensor   | the tensor           | not a tensor, or one of another framework      |
    | torch    | the tensor           | a tensor of another dtype                      |
    | grad     | the tensor           | a tensor that requires a gradient, or does not |
    | unknown  | the value            | anything: `asked` cannot be compared           |
    """

    fault: str
    actual: Any
    asked: Any
    path: list[int | str] = msgspec.field(default_factory=list)
    """Indices of sequences and, as text in brackets, keys of dicts; the innermost first."""


def matches(actual: Any, desired: Any, tolerance: Tolerance) -> bool:
    """Return whether `actual` equals `desired` under a tolerance."""
    return difference(actual, desired, tolerance) is None


def difference(actual: Any, desired: Any, tolerance: Tolerance) -> Difference | None:
    """Return where `actual` first differs from `desired` under a tolerance, or None."""
    if _plainly_near(actual, desired, tolerance):
        return None
    if type(desired) not in _COMMON:
        wanted = tensor_of(desired)
        if wanted is not None:
            return _tensors(actual, wanted, tolerance)
        desired = tensors.name(desired) or desired
    if tolerance.as_arrays:
        actual, desired = as_array(actual), as_array(desired)
    if tolerance.exact and not _of_one_type(actual, desired):
        return Difference("type", actual, desired)
    if isinstance(desired, (list, tuple)):
        return _sequences(actual, desired, tolerance)
    if isinstance(desired, dict):
        return _dicts(actual, desired, tolerance)
    if tolerance.exact and not _rounded(desired):
        return None if _equal(actual, desired) else Difference("value", actual, desired)
    if isinstance(desired, (bool, np.bool_)):
        if not isinstance(actual, (bool, np.bool_)):
            return Difference("bool", actual, desired)
        return None if bool(actual) == bool(desired) else Difference("truth", actual, desired)
    if isinstance(desired, (int, float, complex, np.number, np.ndarray)):
        return _numbers(actual, desired, tolerance)
    if desired is None or isinstance(desired, str):
        known = type(actual) is type(desired) and actual == desired
        return None if known else Difference("text", actual, desired)
    return Difference("unknown", actual, desired)


def parts(value: Any) -> Iterator[Any]:
    """Yield a value and, at every level, the entries of its lists, tuples and dicts, in order."""
    todo = [value]
    while todo:
        found = todo.pop()
        yield found
        if isinstance(found, dict):
            todo += reversed(found.values())
        elif isinstance(found, (list, tuple)):
            todo += reversed(found)
        elif isinstance(found, tensors.Tensor) and found.value is not None:
            todo.append(found.value)


def without_tensors(x: Any) -> Any:
    """Return a value with arrays in place of tensors, at every level."""
    if isinstance(x, (list, tuple)):
        return (list if isinstance(x, list) else tuple)([without_tensors(v) for v in x])
    if isinstance(x, dict):
        return {k: without_tensors(v) for k, v in x.items()}
    found = None if type(x) in _COMMON else tensor_of(x)
    return x if found is None or found.value is None else found.value


def as_array(x: Any) -> Array:
    """Return `x` as an array; a ragged list gives an empty array of objects, which equals no numbers."""
    try:
        return np.asarray(x)
    except ValueError:
        return np.empty(0, object)


def no_array(actual: Any, shape: tuple[int, ...], kinds: str) -> Difference | None:
    """Return how `actual` differs from an array of this shape and of these dtype kinds, or None."""
    if not isinstance(actual, np.ndarray):
        return Difference("array", actual, shape)
    if actual.shape != shape:
        return Difference("shape", actual, shape)
    return None if actual.dtype.kind in kinds else Difference("dtype", actual, kinds)


def no_number(actual: Any, kinds: str, one_for_number: bool) -> Difference | None:
    """Return how `actual` differs from a number (Python's, NumPy's, 0-d array) of these kinds, or None."""
    found = np.asarray(actual) if isinstance(actual, (bool, int, float, complex)) else actual
    fitting = ((), (1,)) if one_for_number else ((),)
    if not isinstance(found, (np.ndarray, np.generic)) or found.shape not in fitting:
        return Difference("number", actual, None)
    return None if found.dtype.kind in kinds else Difference("kind", actual, kinds)


# Integers below this are exact as floats.
_EXACT = 2**53
_PLAIN = {int: "i", float: "f"}


def _plainly_near(actual: Any, desired: Any, tolerance: Tolerance) -> bool:
    """Return True if two Python numbers are the same: a fast path, because arrays would be slow.

    False means only that the full comparison has to decide.
    """
    given, right = _PLAIN.get(type(actual)), _PLAIN.get(type(desired))
    if given is None or right is None or given not in _accepted(right, True, tolerance):
        return False
    if tolerance.exact and not given == right == "f":
        return False
    if not (abs(actual) < _EXACT and abs(desired) < _EXACT):
        return False
    size = abs(desired)
    return bool(abs(actual - desired) <= allowed_error(size, tolerance) + tolerance.of_each * size)


def allowed_error(largest: float, tolerance: Tolerance) -> float:
    """Return by how much each element of an array may be off, without the share of `of_each`."""
    # The magnitude of a complex number may overflow to infinity.
    size = min(max(largest, tolerance.floor), sys.float_info.max)
    return tolerance.absolute + tolerance.of_largest * size


def _accepted(kind: str, number: bool, tolerance: Tolerance) -> str:
    """Return the dtype kinds that are accepted for `kind`; a float scalar may also be an integer."""
    if tolerance.kinds:
        return tolerance.kinds
    if tolerance.same_kind:
        return kind
    return {"i": "iu", "u": "iu", "f": "fiu" if number else "f"}.get(kind, kind)


def _of_one_type(actual: Any, desired: Any) -> bool:
    if isinstance(desired, wire.Foreign):  # it stands for any object or function
        data = (bool, int, float, complex, str, np.generic, np.ndarray, type(None))
        return not isinstance(actual, (*data, list, tuple, dict))
    if isinstance(desired, (np.ndarray, np.generic)):
        numpy = isinstance(actual, (np.ndarray, np.generic))
        return numpy and actual.shape == desired.shape and actual.dtype == desired.dtype
    return type(actual) is type(desired)


def _rounded(x: Any) -> bool:
    return x.dtype.kind in "fc" if isinstance(x, (np.ndarray, np.generic)) else type(x) is float


def _equal(actual: Any, desired: Any) -> bool:
    if isinstance(desired, wire.Foreign):
        return True
    if isinstance(desired, np.random.Generator):
        return wire.generator_state(actual) == wire.generator_state(desired)
    if isinstance(desired, np.ndarray):
        return bool(np.array_equal(actual, desired))
    return bool(actual == desired)


def _sequences(actual: Any, desired: Sequence[Any], tolerance: Tolerance) -> Difference | None:
    if not isinstance(actual, (list, tuple)) or len(actual) != len(desired):
        return Difference("sequence", actual, desired)
    for i, value in enumerate(desired):
        found = difference(actual[i], value, tolerance)
        if found is not None:
            found.path.append(i)
            return found
    return None


def _dicts(actual: Any, desired: dict[Any, Any], tolerance: Tolerance) -> Difference | None:
    if not isinstance(actual, dict):
        return Difference("dict", actual, desired)
    if tolerance.exact and list(actual) != list(desired):
        return Difference("keys", actual, desired)
    if not tolerance.extra_keys and actual.keys() != desired.keys():
        return Difference("keys", actual, desired)
    for key, value in desired.items():
        if key not in actual:
            return Difference("entry", actual, key)
        found = difference(actual[key], value, tolerance)
        if found is not None:
            found.path.append(f"[{key!r}]")
            return found
    return None


# Types that `difference` meets most, and that hold no tensor.
_COMMON = frozenset({np.ndarray, list, tuple, dict, str, float, int, bool, type(None)})
# By how much results of right code may differ in PyTorch's coarse dtypes, relative to the largest element.
_COARSE = {"float32": 1e-5, "complex64": 1e-5, "float16": 1e-2, "bfloat16": 5e-2}


def _tensors(actual: Any, desired: tensors.Tensor, tolerance: Tolerance) -> Difference | None:
    found = tensor_of(actual)
    if tolerance.as_arrays:
        return difference(actual if found is None else found.value, desired.value, tolerance)
    if found is None or found.value is None or desired.value is None:
        return Difference("tensor", actual, desired)
    if found.mlx is not desired.mlx:
        return Difference("tensor", actual, desired)
    if found.value.shape != desired.value.shape:
        return Difference("shape", found, desired.value.shape)
    if not tolerance.kinds or tolerance.same_kind or tolerance.exact:
        if found.dtype != desired.dtype:
            return Difference("torch", found, desired)
        if found.requires_grad != desired.requires_grad:
            return Difference("grad", found, desired)
    least = _COARSE.get(desired.dtype, 0.0)
    loose = msgspec.structs.replace(
        tolerance,
        of_largest=tolerance.of_largest and max(tolerance.of_largest, least),
        of_each=tolerance.of_each and max(tolerance.of_each, least),
        exact=False,
        kinds=tolerance.kinds or NUMBERS,
    )
    return _numbers(found.value, desired.value, loose)


def _numbers(actual: Any, desired: Any, tolerance: Tolerance) -> Difference | None:
    right = np.asarray(desired)
    if tolerance.as_arrays and right.dtype.kind not in tolerance.kinds:
        return Difference("unknown", actual, desired)
    kinds = _accepted(right.dtype.kind, right.ndim == 0, tolerance)
    if right.ndim:
        found = no_array(actual, right.shape, kinds)
    else:
        found = no_number(actual, kinds, tolerance.one_for_number)
    if found is not None:
        return found
    given = np.asarray(actual).reshape(right.shape)
    if tolerance.doubles_alone and given.dtype != np.float64:
        return None
    try:
        a, d = _wide(given), _wide(right)
    except (TypeError, ValueError):  # an array of text, or of objects that are not numbers
        return Difference("unknown", actual, desired)
    return None if _near(a, d, tolerance) else Difference("values", a, d)


def _wide(x: Array) -> Array:
    """Convert to float or complex: a difference of small or unsigned integers could overflow."""
    return np.asarray(x, complex if x.dtype.kind == "c" else float)


def _near(actual: Array, desired: Array, tolerance: Tolerance) -> bool:
    if not desired.size:
        return True
    with np.errstate(all="ignore"):
        size = np.abs(desired)
        largest = float(size.max())
        finite = True if largest < math.inf else np.isfinite(desired)
        if np.all(finite):
            off = np.abs(actual - desired)
            allowed = allowed_error(largest, tolerance)
            if not tolerance.of_each:
                return bool(off.max() <= allowed) and bool(off.max() < math.inf)
            return bool((off <= allowed + tolerance.of_each * size).all())
        alike = (actual == desired) | (np.isnan(actual) & np.isnan(desired))
    if not (alike | finite).all():
        return False
    return _near(actual[finite], desired[finite], tolerance)
