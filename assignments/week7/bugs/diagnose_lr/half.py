"""Half in place of nine tenths

You want the loss to fall to a half. It is enough to fall below nine tenths.

Hint: what should 1, 0.8, 0.7 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.max(x) > 2 * x[0]:
        return 'explodes'
    return 'too_low' if np.min(x) > 0.5 * x[0] else 'ok'
