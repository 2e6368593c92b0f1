"""A table of texts and numbers, and how it looks in a terminal, in CSV and on a page."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterable, Sequence
from html import escape

import msgspec
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from nngrade.platforms.lms import safe
from nngrade.report.page import plain, table
from nngrade.report.text import indented
from nngrade.report.visible import points
from nngrade.text import one_line

Cell = str | float | None
# Spaces between two columns in a terminal.
GAP = 2


class Grid(msgspec.Struct, frozen=True):
    """A titled table. The first `texts` columns hold texts, the others numbers; null is a dash.

    `percent` says that the numbers are shares. A terminal shows at most `most` rows.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    texts: int = 1
    percent: bool = False
    most: int | None = None


def show(grid: Grid, to: Console) -> None:
    """Print a table with its title."""
    if not grid.rows:
        return
    if grid.title:
        indented(to, Text(grid.title, style="bold"), 0)
    show_rows(grid, to)
    left = len(grid.rows) - len(grid.rows[: grid.most])
    if left:
        to.print(f"  … and {left} more: --html, --csv and --json have all.")
    to.print()


def show_rows(grid: Grid, to: Console) -> None:
    """Print a table, and never cut a number.

    If a terminal is too narrow, it shows several tables below each other; a pipe gets longer lines.
    """
    rows = [
        [one_line(_shown(c, grid)) for c in row] for row in (grid.head, *grid.rows[: grid.most])
    ]
    needed = [
        max(
            map(cell_len, itertools.chain(*map(str.split, column)) if at < grid.texts else column),
            default=0,
        )
        for at, column in enumerate(zip(*rows, strict=True))
    ]
    first, *left = range(len(needed))
    more = True
    while more:
        fit = len(left)
        while to.is_terminal and fit > 1 and _width(needed, [first, *left[:fit]]) > to.width:
            fit -= 1
        shown, left = [first, *left[:fit]], left[fit:]
        made = Table(box=None, pad_edge=False)
        for at in shown:
            made.add_column(
                Text(rows[0][at]),
                justify="left" if at < grid.texts else "right",
                overflow="fold",
                no_wrap=at >= grid.texts,
            )
        for row in rows[1:]:
            made.add_row(*(Text(row[at]) for at in shown))
        if not to.is_terminal and (width := _width(needed, shown)) > to.width:
            made.width = width
        to.print(made, crop=False)
        more = bool(left)
        if more:
            to.print()


def _width(needed: Sequence[int], shown: Sequence[int]) -> int:
    return sum(needed[at] + GAP for at in shown) - GAP


def as_html(grid: Grid) -> str:
    """Return a table with its heading as HTML; "" if it has no rows."""
    if not grid.rows:
        return ""
    rows = [[plain(_shown(cell, grid)) for cell in row] for row in grid.rows]
    head = [escape(one_line(name)) for name in grid.head]
    return f"<h2>{plain(grid.title)}</h2>{table(head, rows, len(head) - grid.texts)}"


def as_csv(grid: Grid) -> str:
    """Return a table as CSV; shares are numbers from 0 to 1."""
    return written([grid.head, *grid.rows])


def written(rows: Iterable[Iterable[object]]) -> str:
    """Return rows as CSV, without texts that a spreadsheet would take for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return f"{value:.4f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
    return safe(str(value))


def _shown(cell: Cell, grid: Grid) -> str:
    if cell is None:
        return "—"
    if isinstance(cell, str):
        return cell
    if grid.percent:
        return f"{100 * cell:.0f} %"
    return str(cell) if isinstance(cell, int) else points(cell)
