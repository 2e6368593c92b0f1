"""Only NaN and infinity explode

You say explodes only when a loss is NaN or infinite. A loss above twice the first does, too.

Hint: what should 1, 5, 40 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)):
        return 'explodes'
    return 'too_low' if np.min(x) > 0.9 * x[0] else 'ok'
