"""What nbgrader runs of ours, as steps of its own commands."""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import (
    CheckCellMetadata,
    ClearHiddenTests,
    ClearMarkScheme,
    ClearOutput,
    ClearSolutions,
    ComputeChecksums,
    LockCells,
)
from nbgrader.utils import is_solution

from nngrade.errors import CourseError
from nngrade.markers import solutions, stub


class CutSolutions(ClearSolutions):  # type: ignore[misc]
    """In the place of `ClearSolutions`: our strict markers, and a stub that names its function."""

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> tuple[Any, Any]:
        """Replace a cell's solutions; one that has none where it should is an error."""
        where = f"cell {cell_index + 1}"
        found = solutions(cell.source, where)
        if bool(found) != bool(is_solution(cell)):
            fault = "a solution in a cell that is not marked as one" if found else "no solution"
            raise CourseError(
                f"{where}: there is {fault}. Make the notebook anew, or correct the cell's type in Jupyter's "
                "panel of nbgrader."
            )
        if found:
            cell.source = stub(cell.source, where).rstrip("\n")
        return cell, resources


# nbgrader's own order for a release, without its database.
RELEASE = (
    LockCells,
    CutSolutions,
    ClearOutput,
    CheckCellMetadata,
    ComputeChecksums,
    ClearHiddenTests,
    ClearMarkScheme,
    ComputeChecksums,
    CheckCellMetadata,
)


def released(book: Any, where: str) -> Any:
    """A source notebook as students get it."""
    from nbgrader.nbgraderformat import ValidationError

    resources: dict[str, Any] = {}
    try:
        for step in RELEASE:
            book, resources = step().preprocess(book, resources)
    except (RuntimeError, ValidationError) as e:
        raise CourseError(f"{where}: nbgrader refuses it: {e}") from e
    return book
