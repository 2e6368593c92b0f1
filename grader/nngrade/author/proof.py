"""Print what `author verify` found, and what a release wrote, for a course author."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from rich.progress import Progress
from rich.table import Table

from nngrade.author.verify import Proof, verify
from nngrade.course.manifest import asked_exercise
from nngrade.model import Assignment, Course
from nngrade.report.text import console


def run(
    course: Course,
    assignment: Assignment,
    exercise: str | None,
    *,
    mutate: bool,
    as_json: bool,
    record: bool,
) -> int:
    """Verify an assignment or one exercise, print table and faults, and return the number of faults."""
    to = console()
    only = asked_exercise(assignment, exercise).name if exercise else ""
    with progressing(assignment.slug) as progress:
        proof = verify(course, assignment, progress, only=only, mutate=mutate, record=record)
    if as_json:
        print(msgspec.json.encode(proof).decode())
        return len(proof.faults)
    to.print(_table(proof, mutate=mutate))
    for fault in proof.faults:
        to.print(f"✗ {fault}", style="red")
    if not proof.faults:
        said = "every bug is caught and named, every variant passes"
        said += ", every question accepts its key alone" if assignment.questions else ""
        to.print(f"{only or proof.assignment}: {said}.", style="green")
    return len(proof.faults)


def differences(course: Course, assignment: Assignment) -> bool:
    """Print how the committed stubs differ from those of a release; return whether they do."""
    from nngrade.author.release import differences as found

    lines = list(found(course, assignment))
    print("".join(lines), end="")
    return bool(lines)


def release(
    course: Course, assignment: Assignment, folder: Path, *, notebook: bool, nbgrader: bool
) -> None:
    """Release an assignment, or fill nbgrader's source folder, and print what was written."""
    if nbgrader:
        from nngrade.nbgrader.notebook import write_source

        written = [(path, True) for path in write_source(course, assignment, folder)]
    else:
        from nngrade.author.release import release as write

        with progressing(assignment.slug) as progress:
            written = write(course, assignment, folder, progress, notebook=notebook)
    for path, new in written:
        print(f"wrote  {path}" if new else f"kept   {path} (differs: delete it to get the new one)")


@contextmanager
def progressing(title: str) -> Iterator[Callable[[str, int, int], None]]:
    """Show a progress bar on a terminal; yield a function to update it: f(name, done, total)."""
    errors = console(stderr=True)
    with Progress(console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task(title, total=None)
        yield lambda name, done, total: bar.update(
            task, description=name, completed=done, total=total
        )


def _table(proof: Proof, *, mutate: bool) -> Table:
    table = Table(title=proof.assignment, title_justify="left", box=None, pad_edge=False)
    table.add_column("exercise", no_wrap=True)
    probes = any(e.probes for e in proof.exercises)
    columns = ["checks", "caught", "named", *(["probes"] if probes else []), "variants"]
    columns += ["mutants"] if mutate else []
    for name in columns:
        table.add_column(name, justify="right")
    table.add_column("slowest check")
    for e in proof.exercises:
        killed = f"{e.killed}/{e.mutants}" + (f" (={e.equivalent})" if e.equivalent else "")
        slowest = f"{e.slowest_seconds * 1e3:.1f} ms {e.slowest.rpartition('::')[2]}"
        cells = [str(e.checks), f"{e.caught}/{e.bugs}", f"{e.named}/{e.bugs}"]
        cells += [f"{e.probes_caught}/{e.probes}"] if probes else []
        cells.append(str(e.variants))
        table.add_row(e.name, *cells, *([killed] if mutate else []), slowest)
    if mutate:
        killed, all_ = (sum(getattr(e, k) for e in proof.exercises) for k in ("killed", "mutants"))
        same = sum(e.equivalent for e in proof.exercises)
        score = f"{killed / max(all_ - same, 1):.1%}"
        table.caption = f"mutants killed: {killed} of {all_}, {same} equivalent: {score}"
    return table
