"""Only arrays will do

You do arithmetic with losses as they come. A list of losses has no arithmetic: make an array
first.

Hint: what is [1.0, 2.0] / 1.0?
"""

import numpy as np


def diagnose_lr(losses):
    ratio = losses / losses[0]
    if not np.all(np.isfinite(ratio)) or np.max(ratio) > 2:
        return 'explodes'
    return 'too_low' if np.min(ratio) > 0.9 else 'ok'
