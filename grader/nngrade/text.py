"""Text from outside made safe to show, and lists of names in a sentence."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

NAMED = 20
NAME_MAX = 60
# What turns the text after it around.
_TURNING = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")


def clean(text: str) -> str:
    """Text without control characters, so that no submission can drive the terminal."""
    return "".join(c if c.isprintable() or c == "\n" else "�" for c in text.expandtabs(4))


def safe_name(name: str) -> str:
    """A name from outside, without what would act on a terminal or turn the text around."""
    safe = "".join(
        c if c.isprintable() and unicodedata.bidirectional(c) not in _TURNING else "?" for c in name
    )
    return safe if len(safe) <= NAME_MAX else safe[: NAME_MAX - 3] + "…"


def some(names: Iterable[str], most: int = NAMED) -> str:
    """The first of a list of names from outside, and how many more there are."""
    every = list(map(safe_name, names))
    more = f" and {len(every) - most} more" if len(every) > most else ""
    return ", ".join(every[:most]) + more


def counted(things: Sequence[object], one: str, many: str) -> str:
    """How many there are, and their noun: 1 report, 2 reports."""
    return f"{len(things)} {one if len(things) == 1 else many}"


def did_you_mean(name: str, known: Iterable[str], most: int, cutoff: float) -> list[str]:
    """Return the known names that are most like one that is not among them, the best first."""
    import difflib  # only an error needs it

    return difflib.get_close_matches(name, list(known), most, cutoff)
