"""Limit what a worker parses: a megabyte of code, or tens of megabytes of JSON, would take many seconds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

LINES_MAX = 20_000
TOKENS_MAX = 200_000
STATEMENTS_MAX = 10_000
# Values in a notebook's JSON; a large plot has some 100,000.
VALUES_MAX = 2_000_000
_TOKEN = re.compile(r"\w+|[^\w\s]")


class TooMuchCode(Exception):
    """The submission has more code than is parsed; the text begins with the file's name."""


def excess(sources: Iterable[str]) -> str:
    """Return what these texts have too much of to be parsed as Python, or an empty string."""
    lines = tokens = 0
    for source in sources:
        lines += source.count("\n") + 1
        if lines > LINES_MAX:
            return f"more than {LINES_MAX} lines of code"
        if tokens + len(source) <= TOKENS_MAX:
            tokens += len(source)  # a token has at least one character
            continue
        tokens += sum(1 for _ in islice(_TOKEN.finditer(source), TOKENS_MAX + 1))
        if tokens > TOKENS_MAX:
            return f"more than {TOKENS_MAX} words and signs of code"
    return ""


def too_many_values(data: bytes) -> bool:
    """Return whether JSON has too many values to be parsed; signs within strings count too."""
    return sum(map(data.count, (b"[", b"{", b","))) > VALUES_MAX
