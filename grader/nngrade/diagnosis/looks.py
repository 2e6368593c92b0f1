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

from nngrade.diagnosis.information import ENOUGH, FLOAT_MAX, arrays_of_numbers, bits, wrong_elements
from nngrade.suite.compare import LOOKS, Array, as_array, matches


class Given(msgspec.Struct, frozen=True):
    """An answer, the right one, and the arguments of the call by name."""

    got: Any
    right: Any
    args: dict[str, Any]


class Look(msgspec.Struct, frozen=True):
    """A sentence about an answer; `free` is how many bits of the answer were used to find the pattern.

    It is minus infinity for a sentence that only states a fact. `general` says less, for calls whose
    sentences differ.
    """

    sentence: str
    given: Given
    free: float
    general: str = ""


Recogniser = Callable[[Given], str | None]

# Names of parameters that count the steps of a training, and of others that are no input of a formula.
STEPS = ("steps", "n_steps", "epochs", "n_epochs", "max_epochs")
COUNTS = (*STEPS, "seed", "batch_size", "hidden")
# Of an answer near the right one, such a part of the elements is within one percent.
CLOSE = 0.75


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
    """Recognise an argument that is returned as it is, and is no part of the right answer."""
    kept = given.right if isinstance(given.right, tuple) else ()
    for name, value in given.args.items():
        if isinstance(value, np.ndarray) and same(given.got, value):
            return None if any(same(x, value) for x in kept) else f"You return {name} {UNCHANGED}."
    return None


def transposed(given: Given) -> str | None:
    """Recognise an answer with its axes exchanged."""
    found = _arrays(given)
    if found is None:
        return None
    got, right = found
    if right.ndim == 2 and same(got, right.T) and not same(right, right.T):
        return "Your answer looks transposed: rows and columns are swapped."
    return None


def broadcast(given: Given) -> str | None:
    """Recognise an (N, N) in place of N numbers, and an (N, 1) in place of an (N,) or the reverse."""
    found = _arrays(given)
    if found is None or found[1].ndim == 0 or len(found[1]) < 2:
        return None
    got, right = found
    n = right.shape[0]
    if got.shape == (n, n) and right.shape in ((n,), (n, 1)):
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
    if same(got.ravel(), right.ravel()):
        if got.shape == np.squeeze(right).shape:
            return "The numbers look right, but an axis of length 1 is missing."
        if got.ndim > right.ndim and np.squeeze(got).shape == np.squeeze(right).shape:
            what = "is an extra axis" if got.ndim == right.ndim + 1 else "are extra axes"
            return f"The numbers look right, but there {what} of length 1."
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
                    said = f"Your answer looks like the {word}{over} of the right one."
                    return f"{said} Does it go over too many axes?"
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


SOME_FACTOR = "Your answer looks right except for a factor, which may differ from call to call."
LOST = "NaN or infinity where the right answer is finite: an overflow, a log of 0, a division by 0?"
BY_ROW = "of your answer looks right except for a constant"
SCALES = ((2, "twice"), (0.5, "half"), (4, "four times"), (0.25, "a quarter of"))


def factor(given: Given) -> str | None:
    """Recognise a constant factor beyond rounding, and name what it equals in this call."""
    found = _same_shape(given)
    if found is None:
        return None
    got, right = found
    size = float(np.vdot(right, right))
    if size == 0:
        return None
    ratio = float(np.vdot(right, got)) / size
    if abs(ratio) < 1e-12 or not same(got, ratio * right, 1e-8) or same(got, right):
        return None
    if _near(ratio, -1):
        return "Your answer looks like minus the right one."
    if said := _multiple(ratio, SCALES[:2]):
        return said
    dims = [(n, v) for n, v in _dims(given) if v not in (0, 1)]
    names = [n for n, v in dims if _near(ratio, v)]
    if names:
        return f"Your answer looks multiplied by an extra factor: {' or '.join(names[:2])}."
    names = [n for n, v in dims if _near(ratio * v, 1)]
    if names:
        return f"Your answer looks divided by an extra factor: {' or '.join(names[:2])}."
    names = [n for n, v in dims if _near(abs(ratio), abs(v))]
    if names:
        return f"Your answer looks off by a factor of minus {names[0]}."
    if said := _multiple(ratio, SCALES[2:]):
        return said
    for scale, words in SCALES:
        for word, found_ratio in (("multiplied", ratio), ("divided", 1 / ratio)):
            names = [n for n, v in dims if _near(found_ratio, scale * v)]
            if names:
                return f"Your answer looks {word} by an extra factor: {words} {names[0]}."
    for value, words in ((1 / math.log(2), "log2"), (1 / math.log(10), "log10")):
        if _near(ratio, value):
            return f"It looks as if you used {words} instead of the natural logarithm."
    if right.size > 1:
        return SOME_FACTOR
    return None


def _multiple(ratio: float, scales: Sequence[tuple[float, str]]) -> str | None:
    for value, words in scales:
        if _near(abs(ratio), value):
            return f"Your answer looks like {'minus ' if ratio < 0 else ''}{words} the right one."
    return None


def _near(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-8 * abs(b)


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


OFFSET = "Your answer looks right except for a constant added to every element."


def offset(given: Given) -> str | None:
    """Recognise one constant added to every element."""
    found = _same_shape(given)
    if found is None or found[1].size < 3:
        return None
    got, right = found
    shift = float(np.mean(got - right))
    return OFFSET if same(got, right + shift) and not same(got, right) else None


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


DIGITS = (
    "Your answer looks right to only about six digits: did you round it or compute it in float32, or is an "
    "epsilon too large?"
)


def float32(given: Given) -> str | None:
    """Recognise an answer that is right to about six digits, but not to nine."""
    found = _same_shape(given)
    if found is None:
        return None
    got, right = found
    room = np.full(right.shape, 1e-5 * float(np.max(np.abs(right))))
    close = same(got, right, 1e-6) and not same(got, right, 1e-9)
    return DIGITS if close and not _close_to_an_argument(given, room) else None


def where_positive(given: Given) -> str | None:
    """Recognise an answer that is right only where an argument is positive, or only where it is negative."""
    found = _same_shape(given)
    if found is None:
        return None
    got, right = found
    good = ~wrong_elements(got, right)
    for name, value in given.args.items():
        if not isinstance(value, np.ndarray) or value.shape != right.shape:
            continue
        for sign, one, other in ((1, "positive", "negative"), (-1, "negative", "positive")):
            here, there = sign * value > 0, sign * value < 0
            if here.any() and there.any() and good[here].all() and not good[there].any():
                return (
                    f"Your answer looks right where {name} is {one}, and wrong where it is {other}."
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
            # The proof is in the answer: its difference from 0.1 has many digits even if it is True.
            return Look(words, given, _free(factor, said, step))
    return None


def one_element(given: Given) -> str | None:
    """Recognise an answer that is wrong in one row, one column or one element only."""
    found = _same_shape(given)
    if found is None or found[1].size < 4:
        return None
    got, right = found
    bad = wrong_elements(got, right)
    places = np.argwhere(bad)
    if not len(places) or bad.all():
        return None
    if right.ndim > 1 and len(places) == 1 < min(right.shape):
        return "Your answer looks right except for one element."
    for axis in range(right.ndim):
        where = set(places[:, axis].tolist())
        if len(where) == 1 and right.shape[axis] > 1:
            i = where.pop()
            which = {0: "first", right.shape[axis] - 1: "last", 1: "second", 2: "third"}.get(i)
            which = which or f"{i + 1}th"
            noun = ("row", "column")[axis] if right.ndim == 2 else "element"
            return f"Your answer looks right except for the {which} {noun}."
    return None


def only_one(given: Given) -> str | None:
    """Recognise an answer that is right in its first or last row, column or element, and nowhere else."""
    found = _same_shape(given)
    if found is None or found[1].ndim == 0 or found[1].size < 4:
        return None
    right, bad = found[1], wrong_elements(*found)
    for end, words in ((0, "first"), (-1, "last")):
        if right.size - bad.sum() == 1 and not bad.flat[end] and right.flat[end]:
            return f"Your answer looks wrong except for the {words} element."
    for axis in range(right.ndim if right.ndim < 3 else 0):
        wrong = np.atleast_1d(bad.any(axis=tuple(i for i in range(right.ndim) if i != axis)))
        noun = ("row", "column")[axis] if right.ndim == 2 else "element"
        place = int(np.argmin(wrong))
        which = {0: "first", len(wrong) - 1: "last"}.get(place)
        if sum(~wrong) == 1 and which and np.any(np.take(right, place, axis)):
            return f"Your answer looks wrong except for the {which} {noun}."
    return None


def alike(given: Given) -> str | None:
    """Recognise an answer whose elements, or rows, are all the same where the right ones differ."""
    found = _same_shape(given)
    if found is None or found[1].ndim == 0 or len(found[1]) < 3:
        return None
    got, right = found
    if not got.any():
        return None
    if (got == got.flat[0]).all() and not same(right, np.full(right.shape, right.flat[0])):
        return "Every element of your answer is the same number, and the right ones differ."
    first, wanted = (np.broadcast_to(x[0], x.shape) for x in (got, right))
    if right.ndim > 1 and same(got, first) and not same(right, wanted):
        return "Every row of your answer is the same, and the right ones differ."
    return None


ZERO, ALL_ZERO = "The elements that are wrong are 0 in your answer.", "Every number here is 0."


def zeros(given: Given) -> str | None:
    """Recognise an answer whose wrong elements are all 0."""
    found = _same_shape(given)
    if found is None or found[1].size < 3 or as_array(given.right).dtype.kind != "f":
        return None
    bad = wrong_elements(*found)
    if found[0][bad].any() or not bad.any():
        return None
    return ALL_ZERO if bad.all() else ZERO


def by_row(given: Given) -> str | None:
    """Recognise an answer that is right but for a constant in each row, or in each column."""
    found = _same_shape(given)
    if found is None or found[1].ndim != 2 or min(found[1].shape) < 2:
        return None
    got, right = found
    for axis, noun in ((1, "row"), (0, "column")):
        shift = np.mean(got - right, axis=axis, keepdims=True)
        if same(got, right + shift):
            return f"Each {noun} {BY_ROW} added to it."
        size = np.sum(right * right, axis=axis, keepdims=True)
        if np.all(size > 0):
            ratio = np.sum(right * got, axis=axis, keepdims=True) / size
            if np.all(ratio != 0) and same(got, ratio * right):
                return f"Each {noun} {BY_ROW} factor."
    return None


AT_THE_START = "looks right at the start"
START = f"Your answer {AT_THE_START}, and wrong from some {{}} on to the end."


def start_right(given: Given) -> str | None:
    """Recognise a sequence that is right at its start, and wrong from some place on to the end."""
    found = _same_shape(given)
    if found is None or found[1].ndim == 0 or len(found[1]) < 4:
        return None
    count = _right_rows(*found)
    lines = [v for v in arrays_of_numbers(given.args) if v.shape == found[1].shape == (v.size,)]
    if count < 2 or any((np.diff(v) >= 0).all() or (np.diff(v) <= 0).all() for v in lines):
        return None  # of a sorted argument, the size may be the reason and not the place
    return START.format("element" if found[1].ndim == 1 else "row")


def _right_rows(got: Array, right: Array) -> int:
    """Return how many rows are right at the start, 0 if a later one is right again."""
    bad = wrong_elements(got, right)
    wrong = np.atleast_1d(bad.reshape(len(bad), -1).any(axis=1))
    count = int(np.argmax(wrong))
    return count if wrong[count:].all() else 0


NEAR = (
    "Your answer is mostly within one percent of the right one, but not equal to it: is there an epsilon, a "
    "clip or a rounding, or are steps too large, too small or too few?"
)


def near(given: Given) -> str | None:
    """Recognise an answer mostly within a hundredth of the right one, where no argument is as near."""
    found = _same_shape(given)
    if found is None or as_array(given.right).dtype.kind != "f":
        return None
    got, right = found
    size, off = np.maximum(np.abs(right), 0.1 * np.max(np.abs(right))), np.abs(got - right)
    close, equal = off <= 1e-2 * size, off <= 1e-9 * size
    if np.mean(close) < CLOSE or np.mean(equal) > 1 / 2 or (off > 0.1 * size).any():
        return None
    return None if _close_to_an_argument(given, 2e-2 * size) else NEAR


def _close_to_an_argument(given: Given, room: Array) -> bool:
    """Return whether an argument is as near to the answer, as it is where a step from there is short."""
    right = as_array(given.right).astype(float)
    fitting = [
        v for v in arrays_of_numbers(given.args) if v.ndim and v.shape == right.shape[-v.ndim :]
    ]
    return any(bool((np.abs(v - right) <= room).all()) for v in fitting)


def large_inputs(given: Given) -> str | None:
    """Recognise NaN or infinity where the right answer is finite, and point to the inputs behind it."""
    found = _arrays(given)
    if found is None or found[0].shape != found[1].shape or not np.isfinite(found[1]).all():
        return None
    if not (bad := ~np.isfinite(found[0])).any():
        return None
    numbers = arrays_of_numbers({k: x for k, x in given.args.items() if k not in COUNTS})
    if not numbers:
        return LOST
    size = max(float(np.max(np.abs(v[np.isfinite(v)]), initial=0)) for v in numbers)
    if size >= 100:
        return (
            f"NaN or infinity for inputs around 1e{int(math.log10(size))}: does an exp or a power overflow, "
            "or do you take the log of 0, or divide by 0? Rewrite the formula so that none of it happens."
        )
    # Whole numbers beside as many rows of fractions are targets, and no reason for NaN.
    both = [(v, bool(np.all(v == np.floor(v)))) for v in numbers]
    rows = {v.shape[:1] for v, whole in both if not whole}
    others = [v for v, whole in both if not (whole and v.shape[:1] in rows)]
    marked = [((v == 0) | (v == 1), v.shape == bad.shape) for v in others]
    if any((at[bad].all() if same_shape else at.any()) for at, same_shape in marked):
        return "NaN or infinity where an input is exactly 0 or 1: is there a log of 0 or a division by 0?"
    if np.isnan(found[0]).any():
        return (
            "NaN for ordinary inputs: is there a root of a negative number, a log of one that is not "
            "positive, a division by 0, an overflow, or an array that you have not filled?"
        )
    return "Infinity for ordinary inputs: is there a log of 0, a division by 0 or an overflow?"


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
    only_one,
    alike,
    offset,
    by_row,
    start_right,
    zeros,
)


# Sentences that only state what differs.
FACTS = (large_inputs, broadcast, one_element, only_one, zeros)
# How many sentences there are, and how many more for each argument.
SENTENCES, FOR_EACH = 63, 36


def recognise(given: Given) -> str | None:
    """Return the sentence of the first recogniser that fits; None if the answer is right or none fits."""
    found = look(given)
    return found.sentence if found else None


def look(given: Given) -> Look | None:
    """Return what the first recogniser that fits says; None if the answer is right or none fits."""
    # A right answer in float32 has no more digits itself, so one in float64 differs from it.
    digits = 1e-6 if as_array(given.right).dtype == np.float32 else LOOKS.of_largest
    if same(given.got, given.right, digits):
        return None
    for recogniser in RECOGNISERS:
        if found := recogniser(given):
            free = _free(recogniser, found, given)
            return Look(found, given, free, _general(recogniser, found, given))
    said = near(given)
    return change(given) or (Look(said, given, _free(near, said, given)) if said else None)


def _general(recogniser: Recogniser, sentence: str, given: Given) -> str:
    right = as_array(given.right)
    if recogniser is large_inputs:
        return LOST
    if recogniser is factor and right.size > 1:
        return SOME_FACTOR
    last = recogniser is one_element and same(as_array(given.got)[:-1], right[:-1])
    first = recogniser is only_one and "the first row" in sentence
    if recogniser is start_right or last or first:
        return START.format("element" if right.ndim == 1 else "row")
    return ZERO if recogniser in (one_element, zeros) and zeros(given) == ZERO else ""


def _free(recogniser: Recogniser, sentence: str, given: Given) -> float:
    if recogniser in FACTS:
        return -math.inf
    if recogniser is offset or "for a factor" in sentence:
        return FLOAT_MAX
    right = as_array(given.right)
    if recogniser is by_row:
        return FLOAT_MAX * len(right if "row" in sentence else right.T)
    if recogniser is start_right:  # only the rows that are right are evidence
        count = _right_rows(as_array(given.got).astype(float), right.astype(float))
        return max(0.0, min(bits(given.got), bits(given.right)) - bits(right[1:count]))
    if recogniser is near:  # only the digits that agree are evidence
        got = as_array(given.got).astype(float)
        off = np.abs(got - right) / np.maximum(np.abs(right), 0.1 * np.max(np.abs(right)))
        agreed = -np.log2(2 * np.maximum(off, 2.0**-FLOAT_MAX)).sum()
        return max(0.0, min(bits(given.got), bits(given.right)) - float(agreed))
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
