"""The values clipped

You clip each entry to [-max_norm, max_norm]. Clipping by norm scales all of them by the same
factor.

Hint: is your result parallel to what was passed in?
"""

import math

import numpy as np


def clip_by_norm(grads, max_norm):
    arrays = [np.asarray(g, float) for g in grads]
    total = math.sqrt(sum(float(np.sum(g * g)) for g in arrays))
    scale = max_norm / total if total > max_norm else 1.0
    return [np.clip(g, -max_norm, max_norm) for g in arrays], total
