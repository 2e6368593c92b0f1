"""Make text fit to show: safe, shortened, without markup; count nouns, and suggest similar names."""

from __future__ import annotations

import re
import unicodedata
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

    names = {each.casefold(): each for each in known}
    near = difflib.get_close_matches(name.casefold(), list(names), most, cutoff)
    return [names[each] for each in near]


_MARKUP = re.compile(
    r"`(?P<code>[^`\n]+)`|\$\$(?P<block>[^$]+)\$\$|(?<![\w$])\$(?=\S)(?P<formula>[^$]+)(?<=\S)\$(?![\w$])"
    r"|(?<![\w*])\*\*(?=\S)(?P<strong>[^*\n]+)(?<=\S)\*\*(?![\w*])"
)
_SIGNS = {
    "cdot": "·", "times": "\N{MULTIPLICATION SIGN}", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥",
    "ne": "≠", "neq": "≠",
    "approx": "≈", "to": "→", "infty": "∞", "sum": "Σ", "prod": "Π", "partial": "∂", "in": "∈",
    "pm": "±", "ldots": "…", "cdots": "…", "quad": "  ", "lambda": "λ", "left": "", "right": "",
    "log": "log", "ln": "ln", "exp": "exp", "max": "max", "min": "min", "tanh": "tanh",
    ",": " ", ";": " ", "!": "",
}  # fmt: skip
_RAISED = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")


def readable(text: str) -> str:
    """Return a handout's Markdown as plain text: without marks for code, with simple formulas in Unicode.

    A formula that has no such form stays as it is.
    """

    def plain(found: re.Match[str]) -> str:
        formula = found["formula"] or found["block"]
        if formula is None:
            return found["code"] or found["strong"]
        made = _formula(formula.strip())
        return found[0] if re.search(r"[\\{}]", made) else made

    return _MARKUP.sub(plain, text) if re.search(r"[`$*]", text) else text


def _formula(tex: str) -> str:
    """Return a formula without the commands that Unicode can show."""
    tex = re.sub(r"\\(?:text|mathrm|mathbf|operatorname)\{([^{}]*)\}", r"\1", tex)
    for _ in range(3):  # the argument of one may be another
        tex = re.sub(r"\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}", _quotient, tex)
        tex = re.sub(r"\\sqrt(?:\{([^{}]*)\}|\s*(\w))", _root, tex)
    tex = re.sub(r"\\([A-Za-z]+|[,;!])", _sign, tex)
    tex = re.sub(
        r"\^(?:\{([0-9n+-]+)\}|([0-9n]))", lambda m: (m[1] or m[2]).translate(_RAISED), tex
    )
    tex = re.sub(r"_(?:\{([0-9+-]+)\}|([0-9]))", lambda m: (m[1] or m[2]).translate(_LOWERED), tex)
    tex = re.sub(r"([_^])\{(\w+)\}", r"\1\2", tex)
    return tex.replace("-", "\N{MINUS SIGN}")


def _sign(found: re.Match[str]) -> str:
    name = found[1]
    if name in _SIGNS:
        return _SIGNS[name]
    kind = "CAPITAL" if name[0].isupper() else "SMALL"
    try:
        return unicodedata.lookup(f"GREEK {kind} LETTER {name.upper()}")
    except KeyError:
        return found[0]


def _quotient(found: re.Match[str]) -> str:
    return "/".join(part if part.isalnum() else f"({part})" for part in found.groups())


def _root(found: re.Match[str]) -> str:
    inside = found[1] or found[2]
    return f"√{inside}" if inside.isalnum() else f"√({inside})"
