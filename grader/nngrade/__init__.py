"""Grade neural-network exercises, and name the misconception behind a wrong answer.

In a notebook, `nngrade.check("softmax")` checks the function as the kernel has it now. After
`%load_ext nngrade`, `%nngrade softmax` does the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nngrade.notebook.kernel import Checked

__version__ = "0.1.0"


def check(*names: Any) -> Checked:
    """Check an assignment, or some of its exercises, as this notebook defines them.

    `check("week2")`, `check("softmax")` and `check("week2", "softmax", "relu")` all work. A function may
    stand for the name of its exercise. As the last value of a cell, the result displays itself.
    """
    from nngrade.notebook.kernel import check_live

    return check_live(*names)


def answer(question: str, given: float | str) -> Checked:
    """Answer a question of the week whose folder this notebook is in: `answer("largest_slope", 0.25)`.

    Writes answers.toml beside the notebook, as `nngrade ask` does.
    """
    from nngrade.notebook.answers import answer_live

    return answer_live(question, given)


def load_ipython_extension(shell: Any) -> None:
    """Register the magic `%nngrade week2 softmax` with IPython."""

    def nngrade(line: str) -> Checked:
        """Check an assignment or exercises in this notebook: %nngrade [ASSIGNMENT] [EXERCISE ...]."""
        return check(*line.split())

    shell.register_magic_function(nngrade, "line", "nngrade")
