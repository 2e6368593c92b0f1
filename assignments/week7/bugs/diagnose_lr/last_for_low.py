"""Only the last loss is compared for too_low

You ask whether the last loss is below nine tenths of the first. Look at the smallest: it may
have risen again.

Hint: what should 1, 0.5, 0.95 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.max(x) > 2 * x[0]:
        return 'explodes'
    return 'too_low' if x[-1] > 0.9 * x[0] else 'ok'
