"""The norm after clipping

You return the norm that the clipped gradients have. Asked for is the one before, which tells how
far off they were.

Hint: what is the second part for a norm of 5 and a max_norm of 1?
"""

import math

import numpy as np


def clip_by_norm(grads, max_norm):
    arrays = [np.asarray(g, float) for g in grads]
    total = math.sqrt(sum(float(np.sum(g * g)) for g in arrays))
    scale = max_norm / total if total > max_norm else 1.0
    return [g * scale for g in arrays], total * scale
