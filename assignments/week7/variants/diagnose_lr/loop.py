"""Loops and math.isfinite

Each loss beside the first.
"""

import math


def diagnose_lr(losses):
    first = losses[0]
    for loss in losses:
        if not math.isfinite(loss) or loss > 2 * first:
            return 'explodes'
    if any(loss < 0.9 * first for loss in losses):
        return 'ok'
    return 'too_low'
