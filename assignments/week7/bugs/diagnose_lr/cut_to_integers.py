"""Losses are cut to whole numbers

Where the first loss is an integer, you cut the others to whole numbers. A list may hold both
kinds: make an array of floats of it.

Hint: what is np.array([2, 4.5], dtype=int)?
"""

import numpy as np


def diagnose_lr(losses):
    found = np.array(losses, dtype=type(losses[0]) if isinstance(losses[0], int) else float)
    if not np.all(np.isfinite(found)) or np.max(found) > 2 * found[0]:
        return "explodes"
    return "too_low" if np.min(found) > 0.9 * found[0] else "ok"
