"""Describe the pattern of a wrong answer: transposed, summed over the wrong axis, twice too large.

Each recogniser compares an answer with the right one, using the arguments of the call, and returns a
sentence or None. They are tried from the most to the least specific. A sentence contains no element of
either answer, so it may be shown for a hidden check. It describes the answer, and does not claim to know
the cause.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec
import numpy as np

from nngrade.diagnosis.information import ENOUGH, FLOAT_MAX, bits
from nngrade.suite.compare import LOOKS, Array, as_array, matches, parts, tolerance


class Given(msgspec.Struct, frozen=True):
    """An answer, the right one, and the arguments of the call by name."""

    got: Any
    right: Any
    args: dict[str, Any]


class Look(msgspec.Struct, frozen=True):
    """A sentence about an answer; `free` is how many bits of the answer were used to find the pattern.

    It is minus infinity for a sentence that only states a fact.
    """

    sentence: str
    given: Given
    free: float


Recogniser = Callable[[Given], str | None]

# Recognisers look at an answer of at most so many times the size of the right one, or of its square.
LARGER = 64


def comparable(got: Any, right: Any) -> bool:
    """Return whether an answer is small enough to look for a pattern in it.

    The square is that of the right answer's size, so that N numbers that NumPy broadcast to (N, N) are.
    """
    size = _size(right)
    return _size(got) <= max(LARGER * size, size**2)


def _size(x: Any) -> int:
    leaves = (part for part in parts(x) if not isinstance(part, (dict, list, tuple)))
    shapes = (leaf.shape if isinstance(leaf, np.ndarray) else () for leaf in leaves)
    return sum(math.prod(max(n, 1) for n in shape) for shape in shapes)


def same(a: Any, b: Any, rtol: float = LOOKS.of_largest) -> bool:
    """Return whether two arrays or numbers have the same shape and, up to `rtol`, the same values."""
    return matches(a, b, msgspec.structs.replace(LOOKS, of_largest=rtol))


def _arrays(given: Given) -> tuple[Array, Array] | None:
    got, right = as_array(given.got), as_array(given.right)
    if got.dtype.kind not in "biuf" or right.dtype.kind not in "biuf" or not right.size:
        return None
    return got.astype(float), right.astype(float)


def _same_shape(given: Given) -> tuple[Array, Array] | None:
    found = _arrays(given)
    if found is None or found[0].shape != found[1].shape:
        return None
    # Where only the answer is not finite, `large_inputs` comes first.
    return found if np.isfinite(found[1]).all() else None


def _dims(given: Given) -> Iterator[tuple[str, float]]:
    """Yield candidates for a wrong factor: sizes of the arguments, and arguments that are numbers."""
    for name, value in given.args.items():
        if isinstance(value, np.ndarray) and value.ndim:
            yield f"the number of rows of {name}", float(value.shape[0])
            if value.ndim > 1:
                yield f"the number of columns of {name}", float(value.shape[1])
                yield f"the number of elements of {name}", float(value.size)
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            yield name, float(value)
            yield f"1 - {name}", 1.0 - float(value)


UNCHANGED = "as it was passed"


def unchanged(given: Given) -> str | None:
    """Recognise an argument that is returned as it is."""
    for name, value in given.args.items():
        if isinstance(value, np.ndarray) and same(given.got, value):
            return f"You return {name} {UNCHANGED}."
    return None


def transposed(given: Given) -> str | None:
    """Recognise an answer with its axes exchanged."""
    found = _arrays(given)
    if found is None or found[1].ndim != 2:
        return None
    got, right = found
    if got.shape == right.T.shape and same(got, right.T) and not same(right, right.T):
        return "Your answer looks transposed: rows and columns are swapped."
    return None


def broadcast(given: Given) -> str | None:
    """Recognise an (N, N) in place of N numbers, and an (N, 1) in place of an (N,) or the reverse."""
    found = _arrays(given)
    if found is None or found[1].ndim == 0:
        return None
    got, right = found
    n = right.shape[0]
    if got.shape == (n, n) and right.shape in ((n,), (n, 1), (1, n)) and n > 1:
        return (
            "Your answer has a row and a column for each sample: it looks as if NumPy broadcast an (N,) and "
            "an (N, 1) to (N, N)."
        )
    if got.shape == (n, 1) and right.shape == (n,):
        return "Your answer is a column of shape (N, 1); expected shape (N,)."
    if got.shape == (n,) and right.shape == (n, 1):
        return "Your answer has shape (N,); expected a column of shape (N, 1)."
    return None


def reduced(given: Given) -> str | None:
    """Recognise a missing or an extra mean, sum or axis of length 1."""
    found = _arrays(given)
    if found is None:
        return None
    got, right = found
    if got.size == right.size and same(got.ravel(), right.ravel()):
        if got.ndim < right.ndim and got.shape == np.squeeze(right).shape:
            return "The numbers look right, but an axis of length 1 is missing: keep it (keepdims)."
        if got.ndim > right.ndim and np.squeeze(got).shape == np.squeeze(right).shape:
            return "The numbers look right, but there is an extra axis of length 1."
        return None
    if as_array(given.got).dtype.kind == "b":
        return None
    if got.ndim > right.ndim:
        for axis in (None, *range(got.ndim)):
            over = "" if axis is None else f" over axis {axis}"
            for word, function in (("mean", np.mean), ("sum", np.sum)):
                if same(function(got, axis=axis), right):
                    return f"Your answer looks right except that a {word}{over} is missing."
    if got.ndim < right.ndim:
        for axis in (None, *range(right.ndim)):
            over = "" if axis is None else f" over axis {axis}"
            for word, function in (("mean", np.mean), ("sum", np.sum)):
                if same(got, function(right, axis=axis)):
                    return f"It looks as if you took a {word}{over} that should not be there."
    return None


def wrong_axis(given: Given) -> str | None:
    """Recognise the right elements in a wrong order."""
    found = _same_shape(given)
    if found is None or found[1].size < 2:
        return None
    got, right = found
    for axis in range(right.ndim):
        name = "" if right.ndim == 1 else f" along axis {axis}"
        if same(got, np.flip(right, axis)):
            return f"Your answer looks reversed{name}."
    if right.ndim == 2 and same(got.ravel(), right.ravel(order="F")):
        return "The numbers look right, but are ordered by column instead of by row."
    if same(np.sort(got, axis=None), np.sort(right, axis=None)):
        return "The numbers look right, but are in another order."
    return None


def factor(given: Given) -> str | None:
    """Recognise a constant factor, and name what it equals in this call."""
    found = _same_shape(given)
    if found is None:
        return None
    got, right = found
    size = float(np.vdot(right, right))
    if size == 0:
        return None
    ratio = float(np.vdot(right, got)) / size
    if ratio == 0 or not same(got, ratio * right, 1e-8) or same(got, right):
        return None
    if _near(ratio, -1):
        return "Your answer looks like minus the right one."
    for value, words in ((2, "twice"), (0.5, "half"), (-2, "minus twice"), (-0.5, "minus half")):
        if _near(ratio, value):
            return f"Your answer looks like {words} the right one."
    names = [n for n, v in _dims(given) if v not in (0, 1) and _near(ratio, v)]
    if names:
        return f"Your answer looks multiplied by an extra factor: {' or '.join(names[:2])}."
    names = [n for n, v in _dims(given) if v not in (0, 1) and _near(ratio * v, 1)]
    if names:
        return f"Your answer looks divided by an extra factor: {' or '.join(names[:2])}."
    names = [n for n, v in _dims(given) if v not in (0, 1) and _near(abs(ratio), abs(v))]
    if names:
        return f"Your answer looks off by a factor of minus {names[0]}."
    for value, words in ((1 / math.log(2), "log2"), (1 / math.log(10), "log10")):
        if _near(ratio, value):
            return f"It looks as if you used {words} instead of the natural logarithm."
    if right.size > 1:
        return "Your answer looks right except for a constant factor."
    return None


def _near(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-8 * max(abs(b), 1e-3)


def reciprocal(given: Given) -> str | None:
    """Recognise 1 divided by the right answer, or 1 minus it."""
    found = _same_shape(given)
    if found is None:
        return None
    got, right = found
    if as_array(given.right).dtype.kind == "f" and same(got, 1 - right) and not same(got, right):
        return "Your answer looks like 1 minus the right one."
    if np.all(right != 0) and same(got, 1 / right) and not same(got, right):
        return "Your answer looks like 1 divided by the right one."
    return None


def absolute(given: Given) -> str | None:
    """Recognise the absolute value, the square root or the square of the right answer."""
    found = _same_shape(given)
    if found is None:
        return None
    got, right = found
    if same(got, np.abs(right)) and np.any(right < 0):
        return "Your answer looks right except for its sign: is there an absolute value too many?"
    if np.all(right >= 0) and same(got, np.sqrt(right)) and not same(got, right):
        return "Your answer looks like the square root of the right one."
    if same(got, right**2) and not same(got, right):
        return "Your answer looks like the square of the right one."
    return None


def offset(given: Given) -> str | None:
    """Recognise one constant added to every element."""
    found = _same_shape(given)
    if found is None or found[1].size < 3:
        return None
    got, right = found
    shift = float(np.mean(got - right))
    if same(got, right + shift) and not same(got, right):
        return "Your answer looks right except for a constant added to every element."
    return None


def truncated(given: Given) -> str | None:
    """Recognise fractions cut down to whole numbers."""
    found = _same_shape(given)
    if found is None:
        return None
    got, right = found
    # A float array of zeros only, up to rounding, is no sign of truncation.
    whole = np.any(np.round(got)) or as_array(given.got).dtype.kind in "iu"
    if whole and same(got, np.trunc(right)) and not same(got, right):
        return "The fractions look cut off: did you store floats in an array of integers?"
    return None


def float32(given: Given) -> str | None:
    """Recognise an answer that is right to about six digits, but not to nine."""
    found = _same_shape(given)
    if found is None:
        return None
    got, right = found
    if same(got, right, 1e-6) and not same(got, right, 1e-9):
        return (
            "Your answer looks right to only about six digits: did you round it or compute it in float32, or "
            "is an epsilon too large?"
        )
    return None


def where_positive(given: Given) -> str | None:
    """Recognise an answer that is right only where an argument is positive, or only where it is negative."""
    found = _same_shape(given)
    if found is None or found[1].ndim == 0:
        return None
    got, right = found
    good = np.abs(got - right) <= tolerance(float(np.max(np.abs(right))), LOOKS)
    for name, value in given.args.items():
        if not isinstance(value, np.ndarray) or value.shape != right.shape:
            continue
        positive, negative = value > 0, value < 0
        if not (positive.any() and negative.any()):
            continue
        if good[positive].all() and not good[negative].any():
            return (
                f"Your answer looks right where {name} is positive, and wrong where it is negative."
            )
        if good[negative].all() and not good[positive].any():
            return (
                f"Your answer looks right where {name} is negative, and wrong where it is positive."
            )
    return None


def same_object(given: Given) -> str | None:
    """Recognise rows that are all the last one, as if one array was stored each time and then changed."""
    found = _same_shape(given)
    if found is None or found[1].ndim == 0 or len(found[1]) < 3:
        return None
    got, right = found
    if right.ndim == 1 and as_array(given.right).dtype.kind == "b":
        return None
    last = np.broadcast_to(right[-1], right.shape)
    if same(got, last) and not same(right, last):
        return (
            "Every row of your answer equals the last one: it looks as if you stored the same array each "
            "time and changed it in place later. Store a copy."
        )
    return None


def shifted(given: Given) -> str | None:
    """Recognise rows that stand one place too early or too late, and a first or last row too many or few."""
    found = _arrays(given)
    if found is None or min(found[0].ndim, found[1].ndim) == 0:
        return None
    got, right = found
    if min(len(got), len(right)) < 3:
        return None
    for words, mine, wanted in (
        ("right, but the first entry is missing", got, right[1:]),
        ("right, but the last entry is missing", got, right[:-1]),
        ("right, but there is one entry too many at the start", got[1:], right),
        ("right, but there is one entry too many at the end", got[:-1], right),
        ("right, but each entry stands one place too early", got[:-1], right[1:]),
        ("right, but each entry stands one place too late", got[1:], right[:-1]),
    ):
        if same(mine, wanted):
            return f"Your answer looks {words}."
    return None


def change(given: Given) -> Look | None:
    """Recognise an argument that the answer changes by a multiple of the right step."""
    found = _same_shape(given)
    if found is None:
        return None
    got, right = found
    for name, value in given.args.items():
        start = as_array(value) if isinstance(value, (np.ndarray, int, float)) else None
        if start is None or start.dtype.kind not in "iuf" or start.shape != right.shape:
            continue
        step = Given(got - start, right - start, given.args)
        said = factor(step) or ""
        if said.startswith("Your answer"):
            words = said.replace("Your answer", f"The step from {name} to your answer")
            return Look(words, step, _free(factor, said, step))
    return None


def one_element(given: Given) -> str | None:
    """Recognise an answer that is wrong in one row, one column or one element only."""
    found = _same_shape(given)
    if found is None or found[1].ndim == 0 or found[1].size < 4:
        return None
    got, right = found
    bad = np.abs(got - right) > tolerance(float(np.max(np.abs(right))), LOOKS)
    places = np.argwhere(bad)
    if not len(places) or bad.all():
        return None
    for axis in range(right.ndim):
        where = set(places[:, axis].tolist())
        if len(where) == 1 and right.shape[axis] > 1:
            i = where.pop()
            which = {0: "first", right.shape[axis] - 1: "last", 1: "second", 2: "third"}.get(i)
            which = which or f"{i + 1}th"
            noun = ("row" if axis == 0 else "column") if right.ndim == 2 else "element"
            return f"Your answer looks right except for the {which} {noun}."
    return None


def large_inputs(given: Given) -> str | None:
    """Recognise NaN or infinity where the right answer is finite, and point to the inputs behind it."""
    found = _arrays(given)
    if found is None or found[0].shape != found[1].shape or not np.isfinite(found[1]).all():
        return None
    lost = ~np.isfinite(found[0])
    if not lost.any():
        return None
    numbers = _numbers(given.args)
    finite = [np.abs(v[np.isfinite(v)]) for v in numbers]
    size = max((float(np.max(v, initial=0)) for v in finite), default=0.0)
    if size >= 100:
        power = int(math.log10(size))
        return (
            f"NaN or infinity for inputs around 1e{power}: does an exp overflow, or do you take the log of "
            "0? Rewrite the formula so that neither happens."
        )
    if any(np.any((v == 0) | (v == 1)) for v in numbers):
        return "NaN or infinity where an input is exactly 0 or 1: is there a log of 0 or a division by 0?"
    return "NaN or infinity for ordinary inputs: is there a log of 0 or a division by 0?"


def _numbers(value: Any) -> list[Array]:
    """Return the numbers in an argument, in lists, tuples and dicts too."""
    if isinstance(value, (dict, list, tuple)):
        inner = value.values() if isinstance(value, dict) else value
        return [array for one in inner for array in _numbers(one)]
    if isinstance(value, (int, float, np.ndarray, np.number)):
        array = np.asarray(value)
        if array.dtype.kind in "iuf" and array.size:
            return [array.astype(float)]
    return []


# A new one needs an example in `examples`, and counts in `SENTENCES`.
RECOGNISERS: Sequence[Recogniser] = (
    large_inputs,
    unchanged,
    transposed,
    broadcast,
    reduced,
    truncated,
    float32,
    same_object,
    factor,
    reciprocal,
    absolute,
    wrong_axis,
    where_positive,
    one_element,
    shifted,
    offset,
)


# Sentences that only state what differs. Add yours if it is one of these.
FACTS = (large_inputs, broadcast, one_element)
# How many sentences there are, and how many more for each argument.
SENTENCES, FOR_EACH = 45, 12


def recognise(given: Given) -> str | None:
    """Return the sentence of the first recogniser that fits; None if the answer is right or none fits."""
    found = look(given)
    return found.sentence if found else None


def look(given: Given) -> Look | None:
    """Return what the first recogniser that fits says; None if the answer is right or none fits."""
    if same(given.got, given.right):
        return None
    for recogniser in RECOGNISERS:
        found = recogniser(given)
        if found:
            return Look(found, given, _free(recogniser, found, given))
    return change(given)


def _free(recogniser: Recogniser, sentence: str, given: Given) -> float:
    if recogniser in FACTS:
        return -math.inf
    if recogniser is offset or "constant factor" in sentence:
        return FLOAT_MAX
    right = as_array(given.right)
    if "another order" in sentence:
        return math.lgamma(right.size + 1) / math.log(2)
    if recogniser is float32:  # it agrees in six digits, not in nine
        return bits(given.right) / 3
    if recogniser is where_positive:  # only which elements are right is evidence
        good = np.isclose(as_array(given.got), right, rtol=1e-9, atol=0)
        return max(0.0, min(bits(given.got), bits(given.right)) - bits(good))
    return 0.0


def enough(looks: Sequence[Look]) -> bool:
    """Return whether answers that look alike in several calls are too many to look so by chance."""
    free = sum(found.free for found in looks)
    got, right = (
        bits([getattr(found.given, side) for found in looks]) for side in ("got", "right")
    )
    tried = SENTENCES + FOR_EACH * len(looks[0].given.args)
    return min(got, right) - free >= ENOUGH + math.log2(tried)


def _grid(*shape: int) -> Array:
    """Return a fixed array without symmetries, of both signs, for the examples."""
    flat: Array = np.sin(1.0 + 2.3 * np.arange(math.prod(shape)))
    return flat.reshape(shape)


def examples() -> list[tuple[str, Given]]:
    """Return examples for tests and docs/diagnosis.md: what the answer is in words, and the answer."""
    v, m, p = _grid(5), _grid(5, 3), np.abs(_grid(5)) + 0.5
    batch = {"X": _grid(5, 3)}
    large = {"z": np.array([1000.0, -1000.0, 3.0])}
    return [
        (
            "NaN for an input of 1000",
            Given(np.array([np.nan, 0, 0.1]), np.array([0, 0.5, 0.1]), large),
        ),
        ("NaN for an input of 0", Given(np.nan, 0.7, {"p": np.array([0.0, 0.4])})),
        ("NaN for ordinary inputs", Given(np.nan, 0.7, {"p": np.array([0.3, 0.4])})),
        ("the argument X", Given(m, m**2, {"X": m})),
        ("`A.T` instead of `A`", Given(m.T, m, {})),
        ("an (N, N) instead of an (N,)", Given(np.subtract.outer(v, v), v, {})),
        ("an (N, 1) instead of an (N,)", Given(v[:, None], v, {})),
        ("an (N,) instead of an (N, 1)", Given(v, v[:, None], {})),
        ("a value for each sample instead of their mean", Given(v, float(v.mean()), {})),
        ("a value for each sample instead of their sum", Given(v, float(v.sum()), {})),
        ("one number instead of a mean for each column", Given(float(m.mean()), m.mean(0), {})),
        ("an extra axis of length 1", Given(v[:, None, None], v[:, None], {})),
        ("a missing axis of length 1", Given(v, v[:, None][:, :, None], {})),
        ("integers instead of fractions", Given(np.trunc(3 * m), 3 * m, {})),
        ("single precision", Given(m.astype(np.float32), m, {})),
        ("the wrong sign", Given(-m, m, batch)),
        ("twice the answer", Given(2 * m, m, batch)),
        ("half the answer", Given(m / 2, m, batch)),
        ("N times the answer", Given(5 * m, m, batch)),
        ("the answer divided by N", Given(m / 5, m, batch)),
        ("the answer times the learning rate", Given(0.05 * m, m, {"lr": 0.05})),
        ("a logarithm to base 2", Given(m / math.log(2), m, {})),
        ("another constant factor", Given(1.234 * m, m, {})),
        ("one minus the answer", Given(1 - v, v, {})),
        ("one divided by the answer", Given(1 / p, p, {})),
        ("the absolute value", Given(np.abs(v), v, {})),
        ("a square root too many", Given(np.sqrt(p), p, {})),
        ("a square too many", Given(v**2, v, {})),
        ("the answer reversed", Given(v[::-1], v, {})),
        ("by column instead of by row", Given(m.ravel(order="F").reshape(m.shape), m, {})),
        ("in another order", Given(v[[1, 3, 0, 2, 4]], v, {})),
        ("right for positive inputs only", Given(np.where(v > 0, v, 7 + v**2), v, {"x": v})),
        ("the same array for each row", Given(np.tile(m[-1], (5, 1)), m, {})),
        ("one column wrong", Given(m + np.array([0, 0, 1]) * m**2, m, {})),
        ("a constant added", Given(m + 0.37, m, {})),
        ("without its first row", Given(m[1:], m, {})),
        ("without its last row", Given(m[:-1], m, {})),
        ("a row too many at the start", Given(np.vstack([m[:1] + 1, m]), m, {})),
        ("a row too many at the end", Given(np.vstack([m, m[:1]]), m, {})),
        ("one place too early", Given(np.append(v[1:], 0.4), v, {})),
        ("one place too late", Given(np.append(0.4, v[:-1]), v, {})),
        ("a step of an update in the wrong direction", Given(p - 0.1 * v, p + 0.1 * v, {"w": p})),
        ("a step that is twice too long", Given(p - 0.2 * v, p - 0.1 * v, {"w": p})),
    ]
