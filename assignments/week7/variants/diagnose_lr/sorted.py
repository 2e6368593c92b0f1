"""Sorted losses

The smallest comes first, the largest last.
"""

import numpy as np


def diagnose_lr(losses):
    if not np.isfinite(np.sum(losses)):
        return 'explodes'
    x = sorted(losses)
    if x[-1] / losses[0] > 2:
        return 'explodes'
    return 'ok' if x[0] / losses[0] < 0.9 else 'too_low'
