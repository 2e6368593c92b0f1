"""Other words

You return other words than those asked for. The labels are explodes, too_low and ok, in exactly
this spelling.

Hint: compare your words with the docstring's.
"""

import numpy as np


def diagnose_lr(losses):
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.max(x) > 2 * x[0]:
        return 'exploding'
    return 'too low' if np.min(x) > 0.9 * x[0] else 'OK'
