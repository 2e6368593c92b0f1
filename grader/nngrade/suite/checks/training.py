"""Checks of what training and evaluation do: no trace, the same output again, the statistics of dropout."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nngrade.errors import CheckFailed
from nngrade.suite.checks.compare import close, failed
from nngrade.suite.compare import MARK, matches
from nngrade.suite.show import short

TRACES = {
    "training": "leaves the model in another mode (training or evaluation) than before",
    "weights": "changes the model's parameters",
    "buffers": "changes the model's buffers, such as a running mean: is the model in evaluation mode?",
    "gradients": "changes the gradients that the model's parameters hold",
    "requires_grad": "changes which parameters require a gradient",
    "grad_enabled": "leaves gradients switched off, or on",
}
# A share that is further off than this many standard deviations is wrong: by chance once in two million.
DEVIATIONS = 5.0


def leaves_no_trace(before: Mapping[str, Any], after: Mapping[str, Any], what: str) -> None:
    """Raise unless two results of `nngrade.kit.snapshot` are the same; messages call the function `what`."""
    for key, sentence in TRACES.items():
        if key not in before or key not in after:
            raise failed(f"`{what}` was called without a result", "", "type", after)
        if not matches(after[key], before[key], MARK):
            was, now = short(before[key]), short(after[key])
            raise CheckFailed(
                f"`{what}` {sentence}", detail=f"before  {was}\nafter   {now}", kind="trace"
            )


def repeats(function: Callable[..., Any], *args: Any, what: str = "the second result") -> Any:
    """Raise unless two calls with the same arguments give the same answer; return it.

    `function` is a student's function, or an object such as a model in evaluation mode.
    """
    first, second = function(*args), function(*args)
    try:
        close(actual=second, desired=first, what=what)
    except CheckFailed as e:
        message = "two calls with the same input give different answers"
        raise CheckFailed(message, detail=e.detail, kind="repeats") from None
    return first


def dropout_statistics(dropped: Any, kept: Any, p: float) -> None:
    """Raise unless `dropped` is `kept` after dropout with the probability `p`, as PyTorch does it.

    An element is 0 with the probability p, or divided by 1 - p. No element of `kept` may be 0, and there
    should be a thousand of them or more.
    """
    found, whole = np.asarray(dropped, float), np.asarray(kept, float)
    if found.shape != whole.shape:
        raise failed(f"dropout gives shape {found.shape}; expected {whole.shape}", "", "shape")
    zeros = found == 0
    share, slack = float(zeros.mean()), DEVIATIONS * math.sqrt(p * (1 - p) / max(found.size, 1))
    if abs(share - p) > slack:
        detail = f"share of zeros: got {share:.3f}, expected about {p:g}"
        kept_rate = abs(share - (1 - p)) <= slack
        cause = ": is p the probability to keep an element?" if kept_rate else ""
        raise failed(f"dropout sets the wrong share of elements to 0{cause}", detail, "statistics")
    if not zeros.all():
        desired = whole[~zeros] / (1 - p) if p < 1 else whole[~zeros]
        close(actual=found[~zeros], desired=desired, rtol=1e-5, what="what dropout keeps")
