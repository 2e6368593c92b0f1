"""Each loss is compared with the one before

You say explodes when a loss is more than twice the one before. Compare with the first: a small
loss may double and still be small.

Hint: what should 1, 0.1, 0.3 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.any(x[1:] > 2 * x[:-1]):
        return 'explodes'
    return 'too_low' if np.min(x) > 0.9 * x[0] else 'ok'
