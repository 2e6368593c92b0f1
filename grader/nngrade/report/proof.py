"""What `author verify` found, as an author reads it."""

from __future__ import annotations

from rich.progress import Progress
from rich.table import Table

from nngrade.authoring.verify import Proof, verify
from nngrade.model import Assignment, Course
from nngrade.report.text import console


def run(course: Course, assignment: Assignment) -> int:
    """Verify an assignment, print the table and the faults; the number of faults."""
    to = console()
    errors = console(stderr=True)
    with Progress(console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task(assignment.slug, total=None)
        proof = verify(
            course,
            assignment,
            lambda name, done, total: bar.update(
                task, description=name, completed=done, total=total
            ),
        )
    to.print(_table(proof))
    for fault in proof.faults:
        to.print(f"✗ {fault}", style="red")
    if not proof.faults:
        to.print(f"{proof.assignment}: every bug is caught, every variant passes.", style="green")
    return len(proof.faults)


def _table(proof: Proof) -> Table:
    table = Table(title=proof.assignment, title_justify="left", box=None, pad_edge=False)
    table.add_column("exercise")
    for name in ("checks", "caught", "variants"):
        table.add_column(name, justify="right")
    table.add_column("slowest check")
    for e in proof.exercises:
        slowest = f"{e.slowest_seconds * 1e3:.1f} ms {e.slowest.rpartition('::')[2]}"
        table.add_row(e.name, str(e.checks), f"{e.caught}/{e.bugs}", str(e.variants), slowest)
    return table
