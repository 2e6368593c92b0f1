"""A table of texts and numbers, and how it looks in a terminal, in CSV and on a page."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from html import escape

import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from nngrade.platforms.lms import safe
from nngrade.report.page import plain, table
from nngrade.report.text import indented
from nngrade.report.visible import points
from nngrade.text import one_line

Cell = str | float | None


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
    """Print a table in a terminal."""
    if not grid.rows:
        return
    made = Table(box=None, pad_edge=False)
    for place, name in enumerate(grid.head):
        made.add_column(
            Text(one_line(name)),
            justify="left" if place < grid.texts else "right",
            overflow="fold",
            no_wrap=place >= grid.texts,
        )
    for row in grid.rows[: grid.most]:
        made.add_row(*(Text(one_line(_shown(cell, grid))) for cell in row))
    if grid.title:
        indented(to, Text(grid.title, style="bold"), 0)
    to.print(made)
    left = len(grid.rows) - len(grid.rows[: grid.most])
    if left:
        to.print(f"  … and {left} more: --html, --csv and --json have all.")
    to.print()


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
