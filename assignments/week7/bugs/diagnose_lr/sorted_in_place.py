"""The list of losses is sorted

losses.sort() changes the caller's list. Use max and min, or sorted.

Hint: what is the caller's list after the call?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.max(x) > 2 * x[0]:
        return 'explodes'
    losses.sort()
    return 'too_low' if np.min(x) > 0.9 * x[0] else 'ok'
