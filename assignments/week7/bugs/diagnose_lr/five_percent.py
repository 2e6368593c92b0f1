"""A fall by a twentieth is enough for you

You say ok as soon as some loss is a little below the first. It is too_low as long as none is
below nine tenths of the first.

Hint: what of the losses 1.0 and 0.93?
"""

import numpy as np


def diagnose_lr(losses):
    found = np.asarray(losses, float)
    if not np.all(np.isfinite(found)) or np.max(found) > 2 * found[0]:
        return "explodes"
    return "too_low" if np.min(found) > 0.95 * found[0] else "ok"
