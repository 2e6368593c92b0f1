"""The mean loss decides about explosions

You ask whether the mean is above twice the first loss. A single leap is enough.

Hint: what should 1, 4, 0.5, 0.5, 0.5, 0.5 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.mean(x) > 2 * x[0]:
        return 'explodes'
    return 'too_low' if np.min(x) > 0.9 * x[0] else 'ok'
