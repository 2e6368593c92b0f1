"""A large epsilon below the fraction

You add something like 0.01 to the norm before you divide, which makes every clipped gradient too
small.

Hint: what is the norm of your result, for a norm of 5 and a max_norm of 1?
"""

import math

import numpy as np


def clip_by_norm(grads, max_norm):
    arrays = [np.asarray(g, float) for g in grads]
    total = math.sqrt(sum(float(np.sum(g * g)) for g in arrays))
    scale = min(1.0, max_norm / (total + 0.01))
    return [g * scale for g in arrays], total
