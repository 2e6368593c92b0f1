"""The norms averaged

You divide by the number of arrays somewhere. The global norm is the root of the sum of all
squares.

Hint: does your norm change if one of the arrays is cut in two?
"""

import math

import numpy as np


def clip_by_norm(grads, max_norm):
    arrays = [np.asarray(g, float) for g in grads]
    total = math.sqrt(sum(float(np.sum(g * g)) for g in arrays) / len(arrays))
    scale = max_norm / total if total > max_norm else 1.0
    return [g * scale for g in arrays], total
