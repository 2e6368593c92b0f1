"""The public names for an nbgrader_config.py: `configure` and nngrade's preprocessors."""

from nngrade.nbgrader.preprocessors import (
    CutSolutions,
    ExecuteOthers,
    Mend,
    NamedFeedback,
    NNGrade,
    configure,
)

__all__ = ["CutSolutions", "ExecuteOthers", "Mend", "NNGrade", "NamedFeedback", "configure"]
