"""Only the first two losses are compared

You compare the second loss with the first. Look at all of them.

Hint: what should 1, 0.99, 0.5 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or x[1] > 2 * x[0]:
        return 'explodes'
    return 'too_low' if x[1] > 0.9 * x[0] else 'ok'
