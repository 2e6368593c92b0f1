"""Only the last loss can explode

You compare the last loss with the first. A loss may leap up and come down again: look at the
largest.

Hint: what should 1, 50, 0.5 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or x[-1] > 2 * x[0]:
        return 'explodes'
    return 'too_low' if np.min(x) > 0.9 * x[0] else 'ok'
