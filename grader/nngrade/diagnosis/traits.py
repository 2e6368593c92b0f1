"""Say by which number or length the wrong calls of a function differ from the right ones.

A trait is a simple fact about one argument, such as "`X` has one row". A sentence is made of the trait that
all wrong calls share, if it is unlikely by chance that they do. Of what a call passes it holds nothing but 0,
1 and small lengths. That an array holds a 0 or a negative number is no trait: such facts were seen to hold
beside the real reason.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

# A condition takes so many bits against chance; a trait, the base-2 logarithm of the number tried as well.
CLEAR = 6.0
ALWAYS = "In these checks, your answers are wrong wherever {}, and right everywhere else."
ONLY = "In these checks, your answers are wrong only where {}."
# Longer lengths are not told.
LENGTH_MAX = 20
NUMBERS: dict[str, Callable[[Any], Any]] = {
    "is 0": lambda x: x == 0,
    "is not 0": lambda x: x != 0,
    "is negative": lambda x: x < 0,
    "is positive": lambda x: x > 0,
    "is 1": lambda x: x == 1,
    "is not 1": lambda x: x != 1,
    "is greater than 1": lambda x: x > 1,
    "is less than 1": lambda x: x < 1,
}


def shared(
    names: Sequence[str],
    wrong: Sequence[dict[str, Any]],
    right: Sequence[dict[str, Any]],
    unclear: Sequence[dict[str, Any]] = (),
) -> str | None:
    """Return a sentence about the trait that tells wrong calls from right ones best, or None.

    A call is given by its arguments, by name. Those of `unclear` may be right or wrong: the trait must hold
    for them, too, and the sentence does not claim that all calls with it are wrong.
    """
    found: list[tuple[float, str]] = []
    tried = 0
    if min(len(wrong), len(right)) < 2:
        return None
    for name in names:
        values = [call.get(name) for call in (*wrong, *unclear, *right)]
        for words, holds in _traits(f"`{name}`", values):
            if any(holds) and not all(holds):
                tried += 1
                there = sum(holds[-len(right) :])
                if all(holds[: -len(right)]):
                    inside, every = (len(wrong) + n for n in (there, len(right)))
                    sentence = (ONLY if there or unclear else ALWAYS).format(words)
                    found.append((surprise(len(wrong), inside, every), sentence))
    bits, sentence = max(found, key=lambda each: each[0], default=(0.0, ""))
    return sentence if sentence and bits >= CLEAR + math.log2(tried) else None


def surprise(wrong: int, inside: int, everything: int) -> float:
    """Return how many bits it takes to see by chance that all wrong ones lie in a part of everything."""
    return math.log2(math.comb(everything, wrong)) - math.log2(math.comb(inside, wrong))


def _traits(name: str, values: Sequence[Any]) -> Iterator[tuple[str, list[bool]]]:
    """Yield traits of an argument, in words, and for each whether it holds for each of the values."""
    if all(isinstance(x, (int, float, np.number)) and not isinstance(x, bool) for x in values):
        for words, holds in NUMBERS.items():
            yield f"{name} {words}", [bool(holds(x)) for x in values]
    elif all(isinstance(x, (list, tuple)) for x in values):
        yield from _lengths(f"{name} has", ("entry", "entries"), [len(x) for x in values])
    elif all(isinstance(x, np.ndarray) and x.ndim for x in values):
        lines = all(x.ndim == 1 for x in values)
        nouns = ("element", "elements") if lines else ("row", "rows")
        yield from _lengths(f"{name} has", nouns, [len(x) for x in values])


def _lengths(
    begin: str, nouns: tuple[str, str], counts: Sequence[int]
) -> Iterator[tuple[str, list[bool]]]:
    """Yield traits of a length: at most each one that occurs, and more than that."""
    for most in sorted({n for n in counts if n <= LENGTH_MAX} - {max(counts)}):
        below = [n <= most for n in counts]
        noun = nouns[most != 1]
        yield f"{begin} {f'at most {most}' if most else 'no'} {noun}", below
        yield f"{begin} more than {most} {noun}", [not few for few in below]
