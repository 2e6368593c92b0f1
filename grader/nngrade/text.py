"""Make untrusted text safe to show, shorten lists of names, count nouns, and suggest similar names."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

NAMED = 20
NAME_MAX = 60
# Unicode's control characters for the direction of text, which can make a name read as another.
_TURNING = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")


def clean(text: str) -> str:
    """Replace control characters except line feeds, so that no submission can control the terminal."""
    return "".join(c if c.isprintable() or c == "\n" else "�" for c in text.expandtabs(4))


def safe_name(name: str) -> str:
    """Return an untrusted name, shortened, without control characters for terminal or text direction."""
    safe = "".join(
        c if c.isprintable() and unicodedata.bidirectional(c) not in _TURNING else "?" for c in name
    )
    return safe if len(safe) <= NAME_MAX else safe[: NAME_MAX - 3] + "…"


def some(names: Iterable[str], most: int = NAMED) -> str:
    """Join the first `most` untrusted names with commas, and say how many more there are."""
    every = list(map(safe_name, names))
    more = f" and {len(every) - most} more" if len(every) > most else ""
    return ", ".join(every[:most]) + more


def counted(things: Sequence[object], one: str, many: str) -> str:
    """Return the number of things and their noun: 1 report, 2 reports."""
    return f"{len(things)} {one if len(things) == 1 else many}"


def did_you_mean(name: str, known: Iterable[str], most: int, cutoff: float) -> list[str]:
    """Return the known names that are similar to `name`, at most `most`, the most similar first."""
    import difflib  # imported here because only errors need it

    return difflib.get_close_matches(name, list(known), most, cutoff)
