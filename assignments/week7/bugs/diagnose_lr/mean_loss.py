"""The mean loss decides

You compare the mean of the losses with the first one. One slow start then hides what follows;
look at the smallest.

Hint: what should 1, 1, 1, 1, 0.8 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.max(x) > 2 * x[0]:
        return 'explodes'
    return 'too_low' if np.mean(x) > 0.9 * x[0] else 'ok'
