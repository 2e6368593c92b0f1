"""Only the first and the last loss are compared

You look at the two ends. A loss may leap up and come down again between them: look at all.

Hint: what should 1, 50, 0.5 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or x[-1] > 2 * x[0]:
        return 'explodes'
    return 'too_low' if x[-1] > 0.9 * x[0] else 'ok'
