"""Share what all commands need: the course, paths, groups, examples in help texts."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from nngrade.errors import UsageError
from nngrade.text import one_line

if TYPE_CHECKING:
    from nngrade.model import Assignment, Course

Command = TypeVar("Command", bound=click.Command)


class PathType(click.Path):
    """An argument or option that becomes a `Path`."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)


class Group(click.Group):
    """A group whose help lists its commands in the order of their definition, each first sentence in full."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands' names in order."""
        return list(self.commands)

    def sections(self, ctx: click.Context) -> dict[str, tuple[str, ...]]:
        """Return the headings of the help text, and the commands below each."""
        return {"Commands": tuple(self.list_commands(ctx))}

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the sections; click's own method ends a long sentence with an ellipsis."""
        width = max(map(len, self.list_commands(ctx)))
        for heading, names in self.sections(ctx).items():
            rows = []
            for name in names:
                command = self.get_command(ctx, name)
                assert command is not None
                rows.append((name.ljust(width), command.get_short_help_str(limit=sys.maxsize)))
            with formatter.section(heading):
                formatter.write_dl(rows)


def example(*lines: str) -> Callable[[Command], Command]:
    """Add an example to a command's help."""

    def decorate(command: Command) -> Command:
        text = inspect.cleandoc(command.help or "")
        command.help = "\n  ".join((f"{text}\n\n\b\nExample:", *lines))
        return command

    return decorate


LINE_MAX = 20_000


def tell(said: Iterable[str]) -> None:
    """Print lines on standard error, wrapped on words in a terminal; they may hold names from outside."""
    lines = [one_line(line, LINE_MAX) for line in said]
    if not sys.stderr.isatty():
        click.echo("".join(f"{line}\n" for line in lines), err=True, nl=False)
        return
    from rich.text import Text

    from nngrade.report.text import console, indented

    for line in lines:
        indented(console(stderr=True), Text(line), 0)


def course_of(ctx: click.Context) -> Course:
    """Load the course that --course names, or the one around the current folder."""
    from nngrade.course.manifest import find_course, load_course

    return load_course(find_course(Path.cwd(), explicit=ctx.obj))


def to_type(ctx: click.Context, *words: str) -> str:
    """Return the command line to type next; it names the course if this one did."""
    import shlex

    course = ["--course", str(ctx.obj)] if ctx.obj is not None else []
    return shlex.join(["nngrade", *course, *words])


def course_if_any(ctx: click.Context) -> Course | None:
    """Load the course as `course_of` does, or return None if there is none here and none was named."""
    from nngrade.course.manifest import find_course, load_course

    try:
        folder = find_course(Path.cwd(), explicit=ctx.obj)
    except UsageError:
        if ctx.obj is not None:
            raise
        return None
    return load_course(folder)


def graded_of(ctx: click.Context, slug: str) -> Assignment | str:
    """Load an assignment for reading its reports, or return its name if there is no course here."""
    from nngrade.course.manifest import SLUG, load_assignment

    course = course_if_any(ctx)
    if course is not None:
        return load_assignment(course, slug)
    if SLUG.fullmatch(slug) is None:
        raise UsageError(f"{slug!r} is not the name of an assignment, such as week3.")
    return slug


def assignment_of(ctx: click.Context, slug: str | None) -> tuple[Course, Assignment]:
    """Load the course, and one of its assignments.

    Without a slug it is the one that the current folder or a folder around it is named after, or the
    course's only one.
    """
    from nngrade.course.manifest import load_assignment

    course = course_of(ctx)
    return course, load_assignment(course, slug or _here(ctx, course))


def _here(ctx: click.Context, course: Course) -> str:
    here = Path.cwd()
    names = [folder.name for folder in (here, *here.parents) if folder.name in course.assignments]
    found = names[0] if names else course.assignments[0] if len(course.assignments) == 1 else ""
    if not found:
        command = ctx.command.name or "check"
        raise UsageError(
            f"name the assignment, as in `{to_type(ctx, command, course.assignments[-1])}`. "
            f"There are {', '.join(course.assignments)}."
        )
    return found
