"""The commands of course authors: everything below `nngrade author`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from nngrade.cli.common import Group, PathType, assignment_of, course_of, example
from nngrade.errors import EXIT_COURSE, EXIT_FAILED, EXIT_PASSED, UsageError

if TYPE_CHECKING:
    from nngrade.model import Assignment


@example("nngrade author new-course ~/deep", "nngrade author verify week1")
@click.group(cls=Group)
def author() -> None:
    """Create, verify and release a course."""


@example('nngrade author new-course ~/deep --title "Deep learning"')
@author.command()
@click.argument("path", type=PathType())
@click.option("--title", default="A course on neural networks", help="The course's title.")
def new_course(path: Path, title: str) -> None:
    """Write a new course into PATH.

    It has one complete assignment, and passes `author verify`.
    """
    from nngrade.author import create

    for name, _ in create.new_course(path, title):
        click.echo(f"wrote    {path / name}")
    click.echo(f"\nNext: change to {path}, read README.md, and run")
    click.echo("  nngrade author verify")


@example("nngrade author new-assignment week2 --file losses.py")
@author.command()
@click.argument("assignment")
@click.option("--title", default="", help="The assignment's title.")
@click.option(
    "--file", default="", help="The file that students write (default: named after ASSIGNMENT)."
)
@click.pass_context
def new_assignment(ctx: click.Context, assignment: str, title: str, file: str) -> None:
    """Add an assignment to the course.

    It has a sample exercise, and passes `author verify`.
    """
    from nngrade.author import create

    course = course_of(ctx)
    _show_written(create.new_assignment(course, assignment, title, file))
    click.echo("\nNext: add exercises of your own, remove the sample `neuron`, and run")
    click.echo(f"  nngrade author verify {assignment}")


@example("nngrade author new-exercise week1 leaky_relu --points 8")
@author.command()
@click.argument("assignment")
@click.argument("name")
@click.option(
    "--points", type=float, default=10, show_default=True, help="The points of the exercise."
)
@click.option("--title", default="", help="The exercise's title (default: made from its name).")
@click.pass_context
def new_exercise(ctx: click.Context, assignment: str, name: str, points: float, title: str) -> None:
    """Add an exercise to an assignment.

    It is a sample function called NAME, for you to change, with checks, known mistakes and a
    variant. The assignment still passes `author verify`.
    """
    from nngrade.author import create

    course = course_of(ctx)
    _show_written(create.new_exercise(course, assignment, name, title, points))
    click.echo(f"\n{name} returns the mean of squared differences for now. Next, make it yours:")
    for number, step in enumerate(
        (
            f"reference/{assignment}/: the function, its docstring, and the oracle beside it",
            "assignment.toml: signature and hints; handout.md: the section",
            f"tests/public/test_{name}.py, tests/hidden/test_{name}.py: the checks",
            f"mistakes/{name}.md: what students get wrong; variants/{name}.md: other right solutions",
            "nngrade author template",
            f"nngrade author verify {assignment}",
        ),
        1,
    ):
        click.echo(f"  {number}. {step}")


@example("nngrade author new-seed", "nngrade author new-seed week3")
@author.command()
@click.argument("assignment", required=False)
@click.pass_context
def new_seed(ctx: click.Context, assignment: str | None) -> None:
    """Draw new secret seeds for the hidden checks.

    It replaces the seed of ASSIGNMENT, or of every assignment. Do this once for a course that you adopt: the
    seeds that come with it are known.
    """
    from nngrade.author import seeds

    for path in seeds.new_seeds(course_of(ctx), assignment):
        click.echo(f"wrote  {path}")
    click.echo("\nNext: keep these files private, and run")
    click.echo(f"  nngrade author verify{' ' + assignment if assignment else ''}")


def _show_written(written: list[tuple[Path, bool]]) -> None:
    for name, new in written:
        click.echo(f"{'wrote  ' if new else 'changed'}  {name}")


@example("nngrade author template --check")
@author.command()
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; fail if anything differs."
)
@click.pass_context
def template(ctx: click.Context, only_check: bool) -> None:
    """Generate the stubs in student_template/ from reference/."""
    from nngrade.course.stubs import write_templates

    course = course_of(ctx)
    changed = write_templates(course, only_check=only_check)
    for path in changed:
        click.echo(f"{'differs' if only_check else 'wrote'}  {path}")
    if only_check and changed:
        click.echo("Run `nngrade author template` and commit what it writes.", err=True)
        ctx.exit(EXIT_FAILED)


@example("nngrade author verify week4")
@author.command()
@click.argument("assignment", required=False)
@click.option("-e", "--exercise", help="Prove this exercise alone.")
@click.option(
    "--mutants", "mutate", is_flag=True, help="Also try every small change to the reference."
)
@click.option("--record", is_flag=True, help="Record which check catches which mistake.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document per line.")
@click.pass_context
def verify(
    ctx: click.Context, /, assignment: str | None, exercise: str | None, **options: bool
) -> None:
    """Show that the suites catch every known mistake.

    Each mistake must be caught and named, and each correct variant must pass. Exit code 3 if there is any
    fault; each is printed as a sentence. A check that is gone, or that no longer catches what catches.json
    has on record, is a fault as well.
    """
    from nngrade.author.proof import run
    from nngrade.course.manifest import load_assignment

    course = course_of(ctx)
    if exercise and not assignment:
        raise UsageError("-e needs an assignment. Name it, or leave -e out.")
    slugs = [assignment] if assignment else course.assignments
    faults = [run(course, load_assignment(course, s), exercise, **options) for s in slugs]
    ctx.exit(EXIT_COURSE if any(faults) else EXIT_PASSED)


@example("nngrade author release week3 ../release")
@author.command()
@click.argument("assignment")
@click.argument("folder", type=PathType(), required=False)
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; diff the committed stubs."
)
@click.option("--no-notebook", is_flag=True, help="Leave the notebook out.")
@click.option("--nbgrader", is_flag=True, help="FOLDER is nbgrader's course: fill its source/.")
@click.pass_context
def release(
    ctx: click.Context,
    assignment: str,
    folder: Path | None,
    only_check: bool,
    no_notebook: bool,
    nbgrader: bool,
) -> None:
    """Write the files that students get.

    They go into FOLDER, and into a zip beside it: stubs, notebook, handout, the public checks, and
    what the reference answers to them. There is no line of a solution and no hidden check among them.
    Another week may be released into the same folder.

    With --nbgrader the instructor's notebook, solutions included, goes into FOLDER/source/, from which
    `nbgrader generate_assignment` makes the same release.
    """
    from nngrade.author import proof

    course, found = assignment_of(ctx, assignment)
    if only_check:
        ctx.exit(EXIT_FAILED if proof.differences(course, found) else EXIT_PASSED)
    if folder is None:
        raise UsageError(
            f"name the folder to write to: `nngrade author release {assignment} FOLDER`."
        )
    _warn_of_seed(found)
    proof.release(course, found, folder, notebook=not no_notebook, nbgrader=nbgrader)


@example("nngrade author bundle week3")
@author.command()
@click.argument("assignment")
@click.argument("file", type=PathType(), required=False)
@click.pass_context
def bundle(ctx: click.Context, assignment: str, file: Path | None) -> None:
    """Write the bundle that a grading machine needs.

    It goes into FILE (default: ASSIGNMENT.zip), which `nngrade check --bundle FILE` reads. The same course
    gives the same bytes.
    """
    from nngrade.author.write_bundle import write_bundle

    course, found = assignment_of(ctx, assignment)
    _warn_of_seed(found)
    click.echo(write_bundle(course, found, file))


@example("nngrade author gradescope week3")
@author.command()
@click.argument("assignment")
@click.argument("file", type=PathType(), required=False)
@click.option("--allow-weak-isolation", is_flag=True, help="Grade there even if no sandbox holds.")
@click.pass_context
def gradescope(
    ctx: click.Context, assignment: str, file: Path | None, allow_weak_isolation: bool
) -> None:
    """Write an autograder for Gradescope.

    FILE (default: ASSIGNMENT-gradescope.zip) holds the assignment's bundle, this nngrade, setup.sh and
    run_autograder.
    """
    from nngrade.author.gradescope_zip import write_autograder

    course, found = assignment_of(ctx, assignment)
    _warn_of_seed(found)
    click.echo(write_autograder(course, found, file, allow_weak=allow_weak_isolation))


def _warn_of_seed(assignment: Assignment) -> None:
    from nngrade.author import seeds

    if said := seeds.warning(assignment):
        click.echo(said, err=True)


@example("nngrade author site ../site")
@author.command()
@click.argument("folder", type=PathType())
@click.option("--teachers", is_flag=True, help="Add pages of the known mistakes and the answers.")
@click.pass_context
def site(ctx: click.Context, folder: Path, teachers: bool) -> None:
    """Write a web site of the course into FOLDER.

    It has a start page, a page for each handout, and the simulations. It works from the folder and without a
    network. There is no line of a solution and no hidden check in it.
    """
    from nngrade.author.site import site as write

    pages, warnings = write(course_of(ctx), folder, teachers=teachers)
    for line in warnings:
        click.echo(line, err=True)
    click.echo(f"wrote {pages} pages. Open {folder / 'index.html'} in a browser.")
    if teachers:
        click.echo("Students must not get this site: it names the known mistakes and the answers.")


@example("nngrade author schema > docs/report.schema.json")
@author.command()
def schema() -> None:
    """Print the JSON Schema of what `nngrade check --json` prints."""
    from nngrade.report.document import schema as made

    click.echo(made(), nl=False)


@example("nngrade author diagnoses > docs/diagnosis.md")
@author.command()
def diagnoses() -> None:
    """Print the table of error patterns.

    It has patterns that nngrade recognises in wrong answers, and the sentences that it prints.
    """
    from nngrade.author.diagnosis_table import table

    click.echo(table(), nl=False)
