"""A first loss that is NaN

You look for NaN and infinity from the second loss on only. The first one counts, too.

Hint: what of the losses NaN and 1.0?
"""

import numpy as np


def diagnose_lr(losses):
    found = np.asarray(losses, float)
    if not np.all(np.isfinite(found[1:])) or np.max(found) > 2 * found[0]:
        return "explodes"
    return "too_low" if np.min(found) > 0.9 * found[0] else "ok"
