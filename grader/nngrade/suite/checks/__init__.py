"""Checks for suites: comparisons, gradient checks, invariants."""

from nngrade.suite.checks.compare import (
    agree,
    agree_all,
    between,
    close,
    field,
    holds,
    number,
    raises,
)
from nngrade.suite.checks.gradients import (
    COORDINATES,
    DIRECTIONS,
    GRADIENT_RIGHT,
    KINK,
    RETRY_STEPS,
    STEP,
    Forward,
    Inconclusive,
    grad_check,
)
from nngrade.suite.checks.invariants import (
    batch_of_one,
    keeps_contract,
    left_alone,
    permutation,
    quiet,
    shift,
)
from nngrade.suite.checks.training import dropout_statistics, leaves_no_trace, repeats

__all__ = [
    "COORDINATES",
    "DIRECTIONS",
    "GRADIENT_RIGHT",
    "KINK",
    "RETRY_STEPS",
    "STEP",
    "Forward",
    "Inconclusive",
    "agree",
    "agree_all",
    "batch_of_one",
    "between",
    "close",
    "dropout_statistics",
    "field",
    "grad_check",
    "holds",
    "keeps_contract",
    "leaves_no_trace",
    "left_alone",
    "number",
    "permutation",
    "quiet",
    "raises",
    "repeats",
    "shift",
]
