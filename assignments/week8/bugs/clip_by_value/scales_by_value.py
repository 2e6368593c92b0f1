"""Scaled, not clipped

You scale each array so that its largest entry is c. Clipping by value limits each entry for
itself and leaves the others as they are.

Hint: what becomes of 0.5 beside a 3, for c = 1?
"""

import numpy as np


def clip_by_value(grads, c):
    return [
        np.asarray(g, float) * min(1.0, c / max(float(np.max(np.abs(g))), 1e-300)) for g in grads
    ]
