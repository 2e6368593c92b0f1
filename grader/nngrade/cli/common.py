"""What the commands of every audience share: the course, paths, examples in help texts."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from nngrade.model import Assignment, Course

Command = TypeVar("Command", bound=click.Command)


class PathType(click.Path):
    """An argument or option that becomes a `Path`."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)


def example(*lines: str) -> Callable[[Command], Command]:
    """Add an example to a command's help."""

    def decorate(command: Command) -> Command:
        text = inspect.cleandoc(command.help or "")
        command.help = "\n  ".join((f"{text}\n\n\b\nExample:", *lines))
        return command

    return decorate


def course_of(ctx: click.Context) -> Course:
    """Load the course that --course names, or the one around the current folder."""
    from nngrade.course.manifest import find_course, load_course

    return load_course(find_course(Path.cwd(), explicit=ctx.obj))


def assignment_of(ctx: click.Context, slug: str) -> tuple[Course, Assignment]:
    """Load the course, and one of its assignments."""
    from nngrade.course.manifest import load_assignment

    course = course_of(ctx)
    return course, load_assignment(course, slug)
