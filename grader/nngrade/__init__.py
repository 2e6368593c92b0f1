"""nngrade grades neural-network exercises and names the misconception behind a wrong answer.

In a notebook, `nngrade.check("softmax")` checks the function that the kernel has now, and after
`%load_ext nngrade` so does `%nngrade softmax`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nngrade.notebook.kernel import Checked

__version__ = "0.1.0"


def check(*names: Any) -> Checked:
    """Check what this notebook defines: an assignment, some of its exercises, or both.

    `check("week2")`, `check("softmax")` and `check("week2", "softmax", "relu")` all work; an exercise may
    also be given as the function itself. The result shows itself at the end of a cell.
    """
    from nngrade.notebook.kernel import check_live

    return check_live(*names)


def load_ipython_extension(shell: Any) -> None:
    """Make `%nngrade week2 softmax` known to IPython."""

    def nngrade(line: str) -> Checked:
        """Check what this notebook defines: %nngrade [ASSIGNMENT] [EXERCISE ...]."""
        return check(*line.split())

    shell.register_magic_function(nngrade, "line", "nngrade")
