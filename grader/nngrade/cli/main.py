"""The command `nngrade`: its groups of commands, how errors end, and how the program starts and ends.

Each command's module is imported when the command is used.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from nngrade import __version__
from nngrade.cli.common import Group, PathType, example, tell
from nngrade.errors import (
    EXIT_COURSE,
    EXIT_GRADER,
    EXIT_PASSED,
    NngradeError,
    fault_of,
    not_installed,
)

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 96}
# For each audience the module that holds its commands, and their names.
AUDIENCES = {
    "Students": ("student", ("start", "check", "ask", "hint", "status")),
    "Teachers": (
        "teacher",
        (
            "grade",
            "report",
            "explain",
            "diff",
            "mark",
            "similar",
            "feedback",
            "export",
            "gradebook",
            "doctor",
        ),
    ),
    "Course authors": ("author", ("author",)),
}


class _Main(Group):
    """Imports a command when it is used, and turns our errors into one sentence and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for _, names in AUDIENCES.values() for name in names]

    def sections(self, ctx: click.Context) -> dict[str, tuple[str, ...]]:
        return {audience: names for audience, (_, names) in AUDIENCES.items()}

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        for module, names in AUDIENCES.values():
            if cmd_name in names:
                found: click.Command = getattr(import_module(f"nngrade.cli.{module}"), cmd_name)
                return found
        return None

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (NngradeError, OSError, ModuleNotFoundError) as e:
            fault = not_installed(e) if isinstance(e, ModuleNotFoundError) else fault_of(e)
            if fault is None:
                raise
            # Its text can hold the name of a student's file.
            tell([f"nngrade: {fault}"])
            ctx.exit(fault.exit_code)
        except SystemExit as e:  # click ends with an exception of its own
            # rich ends so if nobody reads any more, and `check --bundle` after SIGTERM.
            if isinstance(e.__context__, (BrokenPipeError, KeyboardInterrupt)):
                raise
            tell(
                [
                    "nngrade: the course's code ends the process. Look for `exit` in it, and delete that."
                ]
            )
            ctx.exit(EXIT_COURSE)


@example(
    "nngrade start week3   get the files to fill in",
    "nngrade check week3   see what is wrong, and why",
)
@click.group(cls=_Main, context_settings=CONTEXT)
@click.version_option(__version__, prog_name="nngrade")
@click.option(
    "--course",
    type=PathType(),
    help="The course's folder (default: this one or the nearest above).",
)
@click.pass_context
def main(ctx: click.Context, course: Path | None) -> None:
    """Check neural-network exercises: what is right, what is wrong, and why."""
    ctx.obj = course


# The garbage collector runs after this many new objects; grading a class creates many more.
GC_THRESHOLD = 100_000


def run() -> None:
    """Run the console script; exit without the interpreter's clean-up, which takes as long as a suite."""
    gc.set_threshold(GC_THRESHOLD)
    # jsonschema imports this if it is there. That takes most of a second, and no notebook needs it.
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
    code = EXIT_GRADER
    try:
        main(prog_name="nngrade")
    except SystemExit as e:
        code = e.code if isinstance(e.code, int) else EXIT_PASSED
    except Exception:
        import traceback

        traceback.print_exc()
        click.echo(
            "nngrade: this is a fault in nngrade; please report it with the lines above.", err=True
        )
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
