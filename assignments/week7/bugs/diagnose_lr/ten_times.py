"""Ten times for twice

You say explodes above ten times the first loss. It is twice.

Hint: what should 1, 4, 3 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.max(x) > 10 * x[0]:
        return 'explodes'
    return 'too_low' if np.min(x) > 0.9 * x[0] else 'ok'
