"""Absolute limits

You compare with fixed numbers. Losses differ in size from task to task: compare with the first
one.

Hint: what should 100, 60, 40 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.max(x) > 2:
        return 'explodes'
    return 'too_low' if np.min(x) > 0.9 else 'ok'
