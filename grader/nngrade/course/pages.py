"""Read an author's Markdown page as a list of headings, paragraphs, quotes and fenced blocks.

The reader knows only the part of Markdown that a course's pages use, and is strict: a line that is nearly a
heading or a fence is an error. The caller gives the blocks their meaning.
"""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from nngrade.errors import CourseError

_HEADING = re.compile(r"(#{1,6}) +(\S.*?) *")
_OPEN = re.compile(r"(`{3,}) *([^`]*?) *")
_NEARLY_A_FENCE = re.compile(r"\s*(```|~~~)")


class Heading(msgspec.Struct, frozen=True):
    """`## text`; `level` counts the # signs."""

    line: int
    level: int
    text: str


class Paragraph(msgspec.Struct, frozen=True):
    """Lines of text up to a blank line or another kind of block."""

    line: int
    text: str


class Quote(msgspec.Struct, frozen=True):
    """Lines that begin with `>`, without that sign."""

    line: int
    text: str


class Fence(msgspec.Struct, frozen=True):
    """The lines between ``` and ```; `info` is the text after the opening one."""

    line: int
    info: str
    lines: tuple[str, ...]


Block = Heading | Paragraph | Quote | Fence


def read_page(path: Path) -> list[Block]:
    """Return the blocks of a page in order; line numbers count from 1."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as e:
        raise CourseError(f"{path}: this is not UTF-8: {e}. Save it as UTF-8.") from None
    except OSError as e:
        raise CourseError(f"{path}: cannot be read: {e.strerror}. Put a page there.") from None
    return parse(text, path)


def parse(text: str, path: Path) -> list[Block]:
    """Return the blocks of a page's text; `path` is named in errors."""
    found: list[Block] = []
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        line = lines[number].rstrip()
        at = number + 1
        if opened := _OPEN.fullmatch(line):
            number = _closing(lines, number, opened[1], path)
            found.append(Fence(at, opened[2], tuple(_unended(lines[at:number]))))
            number += 1
            continue
        if heading := _HEADING.fullmatch(line):
            found.append(Heading(at, len(heading[1]), heading[2]))
        elif line.startswith("#"):
            raise fault(
                path, at, f"{line!r} is not a heading", "Put a space and a text after the #."
            )
        elif _NEARLY_A_FENCE.match(line):
            raise fault(
                path, at, f"{line!r} is not a fence", "Put ``` and a language on a line of its own."
            )
        elif line.startswith(">"):
            _add(found, Quote(at, line[1:].strip()), lines[number - 1] if number else "")
        elif line:
            _add(found, Paragraph(at, line.strip()), lines[number - 1] if number else "")
        number += 1
    return found


def fault(path: Path, line: int, what: str, cure: str) -> CourseError:
    """Return an error about one line of a page."""
    return CourseError(f"{path}, line {line}: {what}. {cure}")


def _closing(lines: list[str], opening: int, ticks: str, path: Path) -> int:
    """Return the index of the line that closes a fence: as many backticks or more, alone."""
    for index in range(opening + 1, len(lines)):
        line = lines[index].rstrip()
        if len(line) >= len(ticks) and not line.strip("`"):
            return index
    raise fault(
        path, opening + 1, "this fence is never closed", f"Put {ticks} after its last line."
    )


def _unended(lines: list[str]) -> list[str]:
    """Return lines without the carriage returns that some editors put at their end."""
    return [line.removesuffix("\r") for line in lines]


def _add(found: list[Block], block: Paragraph | Quote, before: str) -> None:
    """Append a line of text; if the line above is text of the same kind, extend its block."""
    last = found[-1] if found else None
    if before.strip() and isinstance(last, (Paragraph, Quote)) and type(last) is type(block):
        found[-1] = msgspec.structs.replace(last, text=f"{last.text}\n{block.text}")
    else:
        found.append(block)
