"""Compared with the smallest loss so far

You say explodes when a loss is more than twice the smallest. Compare with the first.

Hint: what should 1, 0.1, 0.3 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.max(x) > 2 * np.min(x):
        return 'explodes'
    return 'too_low' if np.min(x) > 0.9 * x[0] else 'ok'
