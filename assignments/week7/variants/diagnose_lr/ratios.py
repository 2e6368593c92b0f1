"""Ratios to the first loss

The same three questions about losses / first.
"""

import numpy as np


def diagnose_lr(losses):
    with np.errstate(all='ignore'):
        r = np.array(losses, dtype=float) / losses[0]
    if np.isnan(r).any() or np.isinf(losses).any() or (r > 2).any():
        return 'explodes'
    if (r >= 0.9).all():
        return 'too_low'
    return 'ok'
