"""NaN falls through the comparisons

You only compare, and every comparison with NaN is false, so that you end at the last case. Ask
for NaN and infinity first.

Hint: what is float('nan') > 2?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if np.max(x) > 2 * x[0]:
        return 'explodes'
    return 'too_low' if np.min(x) > 0.9 * x[0] else 'ok'
