"""too_low is never said

Your limit for too_low is never met.

Hint: what should 1, 0.99, 0.98 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.max(x) > 2 * x[0]:
        return 'explodes'
    return 'too_low' if np.min(x) > x[0] else 'ok'
