"""The labels changed places

You say too_low for losses that explode, and the other way round.

Hint: what should 1, 5, 40 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.max(x) > 2 * x[0]:
        return 'too_low'
    return 'explodes' if np.min(x) > 0.9 * x[0] else 'ok'
