"""The mean of the squares

You take the mean of the squares where their sum belongs.

Hint: what is the norm of (3, 4)?
"""

import math

import numpy as np


def clip_by_norm(grads, max_norm):
    arrays = [np.asarray(g, float) for g in grads]
    total = math.sqrt(sum(float(np.sum(g * g)) for g in arrays) / sum(g.size for g in arrays))
    scale = max_norm / total if total > max_norm else 1.0
    return [g * scale for g in arrays], total
