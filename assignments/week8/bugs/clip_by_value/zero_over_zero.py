"""0 / 0

You divide by the norm, which is 0 when all gradients are: the answer is NaN, or the call fails.

Hint: what is the factor when all gradients are 0?
"""

import math

import numpy as np


def clip_by_norm(grads, max_norm):
    arrays = [np.asarray(g, float) for g in grads]
    total = math.sqrt(sum(float(np.sum(g * g)) for g in arrays))
    scale = np.minimum(1.0, max_norm / np.float64(total))
    return [g * scale if total else g * np.nan for g in arrays], total
