"""An absolute amount for too_low

You ask whether the loss fell by 0.1. A tenth of the first loss is meant.

Hint: what should 0.08, 0.04, 0.01 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.max(x) > 2 * x[0]:
        return 'explodes'
    return 'too_low' if x[0] - np.min(x) < 0.1 else 'ok'
