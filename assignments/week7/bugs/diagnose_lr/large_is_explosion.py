"""A large loss is an explosion

You call losses above a fixed size an explosion. All that counts is how large they are beside the
first one.

Hint: what of the losses 5000000 and 1000000?
"""

import numpy as np


def diagnose_lr(losses):
    found = np.asarray(losses, float)
    if not np.all(np.isfinite(found)) or np.max(found) > min(2 * found[0], 1e6):
        return "explodes"
    return "too_low" if np.min(found) > 0.9 * found[0] else "ok"
