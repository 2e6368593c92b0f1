"""Infinity goes unnoticed

You look for NaN only. A first loss that is infinite is not exceeded by any other.

Hint: what is 2 * inf?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if np.any(np.isnan(x)) or np.max(x) > 2 * x[0]:
        return 'explodes'
    return 'too_low' if np.min(x) > 0.9 * x[0] else 'ok'
