"""too_low is asked first

You ask whether no loss is below nine tenths of the first before you ask for an explosion:
losses that only grow are then too_low.

Hint: what should 1, 5, 40 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if np.min(x) > 0.9 * x[0]:
        return 'too_low'
    if not np.all(np.isfinite(x)) or np.max(x) > 2 * x[0]:
        return 'explodes'
    return 'ok'
