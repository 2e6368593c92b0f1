"""A fixed slack on twice the first

You allow losses a fixed amount more than twice the first. That is nothing for large losses and
everything for small ones: they explode at more than twice the first, whatever their size.

Hint: what of the losses 0.0001 and 0.0005?
"""

import numpy as np


def diagnose_lr(losses):
    found = np.asarray(losses, float)
    if not np.all(np.isfinite(found)) or np.max(found) > 2 * found[0] + 1e-3:
        return "explodes"
    return "too_low" if np.min(found) > 0.9 * found[0] else "ok"
