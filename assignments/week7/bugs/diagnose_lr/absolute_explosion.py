"""An absolute limit for explodes

You say explodes above a fixed number. Compare with the first loss.

Hint: what should 100, 60, 40 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.max(x) > 100:
        return 'explodes'
    return 'too_low' if np.min(x) > 0.9 * x[0] else 'ok'
