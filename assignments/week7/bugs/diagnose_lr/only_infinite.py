"""NaN is not infinite

You look for infinity only. NaN is another thing: np.isfinite is false for both.

Hint: what is np.isinf(np.nan)?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if np.any(np.isinf(x)) or np.max(x) > 2 * x[0]:
        return 'explodes'
    return 'too_low' if np.min(x) > 0.9 * x[0] else 'ok'
