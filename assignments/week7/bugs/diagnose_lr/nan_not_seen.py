"""NaN goes unnoticed

You only compare, and every comparison with NaN is false. Ask for NaN and infinity first.

Hint: what is float('nan') > 2?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if np.max(x[~np.isnan(x)], initial=0.0) > 2 * x[0]:
        return 'explodes'
    return 'too_low' if np.min(x[~np.isnan(x)], initial=np.inf) > 0.9 * x[0] else 'ok'
