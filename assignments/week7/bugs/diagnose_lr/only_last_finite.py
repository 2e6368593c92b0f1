"""Only the last loss is looked at for NaN

You ask whether the last loss is finite. A NaN before it counts, too.

Hint: what if only the third loss is NaN?
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.isfinite(x[-1]) or np.nanmax(x) > 2 * x[0]:
        return 'explodes'
    return 'too_low' if np.nanmin(x) > 0.9 * x[0] else 'ok'
