"""Down to a tenth, not by a tenth

You ask whether the loss fell to a tenth of the first. It is enough to fall by a tenth.

Hint: what should 1, 0.5, 0.4 give?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.max(x) > 2 * x[0]:
        return 'explodes'
    return 'too_low' if np.min(x) > 0.1 * x[0] else 'ok'
