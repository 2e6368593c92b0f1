"""Check again whenever a file of the submission changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rich.console import Console

from nngrade.errors import UsageError
from nngrade.model import Report
from nngrade.report import text

WAITING = "\nWaiting for a change; Ctrl-C ends."


def watching(path: Path, report: Callable[[], Report], *, verbose: bool) -> None:
    """Show a report now and after each change of a .py file or notebook under `path`, until Ctrl-C."""
    from watchfiles import PythonFilter, watch

    console = text.console()
    text.show(report(), console, verbose=verbose)
    console.print(WAITING, style="dim")
    try:
        for _ in watch(
            path, watch_filter=PythonFilter(extra_extensions=[".ipynb"]), debounce=200, step=50
        ):
            console.clear()
            _once(report, console, verbose)
    except KeyboardInterrupt:
        return


def _once(report: Callable[[], Report], console: Console, verbose: bool) -> None:
    try:
        text.show(report(), console, verbose=verbose)
    except UsageError as e:  # an editor may remove the file for a moment
        console.print(str(e))
    console.print(WAITING, style="dim")
