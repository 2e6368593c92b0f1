"""The public name of our nbgrader steps: `from nngrade.nbgrader_plugin import configure`."""

from nngrade.nbgrader.preprocessors import (
    CutSolutions,
    ExecuteOthers,
    Mend,
    NNGrade,
    configure,
)

__all__ = ["CutSolutions", "ExecuteOthers", "Mend", "NNGrade", "configure"]
