"""Make untrusted text safe to show, shorten lists of names, count nouns, and suggest similar names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

NAMED = 20
NAME_MAX = 60
LINE_MAX = 500


def clean(text: str) -> str:
    """Replace control characters except line feeds, so that no submission can control the terminal.

    Characters that change the direction of text count as control characters, because a name could read
    as another with them.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\n" else "�" for c in text.expandtabs(4))


def one_line(text: str, most: int = LINE_MAX) -> str:
    """Return clean text on one line of at most `most` characters, so that it cannot pose as another line."""
    flat = " ".join(clean(text[: 4 * most]).split())
    return flat if len(flat) <= most else flat[: most - 1] + "…"


def plain_json(document: bytes) -> bytes:
    """Return a JSON document with its control characters, line feeds excepted, as escape sequences."""
    if document.isascii():
        return document.replace(b"\x7f", b"\\u007f")
    text = document.decode()
    return "".join(c if c.isprintable() or c == "\n" else _escaped(c) for c in text).encode()


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be").hex()
    return "".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4))


def safe_name(name: str) -> str:
    """Return an untrusted name, shortened, without control characters for terminal or text direction."""
    safe = "".join(c if c.isprintable() else "?" for c in name)
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
