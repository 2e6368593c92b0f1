"""A hundredth in place of a tenth

You are content with a fall of one in a hundred. It should be a tenth.

Hint: what should 1, 0.97, 0.95 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.max(x) > 2 * x[0]:
        return 'explodes'
    return 'too_low' if np.min(x) > 0.99 * x[0] else 'ok'
