"""Any rise explodes

You say explodes as soon as a loss is above the one before. Losses go up and down a little.

Hint: what should 1, 0.5, 0.52, 0.4 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.any(np.diff(x) > 0):
        return 'explodes'
    return 'too_low' if np.min(x) > 0.9 * x[0] else 'ok'
