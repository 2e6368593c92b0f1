"""Anything above the first explodes

You say explodes when a loss is above the first. It takes more than twice the first.

Hint: what should 1, 1.3, 0.5 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.max(x) > x[0]:
        return 'explodes'
    return 'too_low' if np.min(x) > 0.9 * x[0] else 'ok'
