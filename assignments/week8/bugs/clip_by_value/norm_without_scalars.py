"""A single number does not count

An array without axes, such as np.array(2.0), is left out of your norm. It holds one number, which
counts like any other.

Hint: what is the norm of [np.array(-2.0)]?
"""

import math

import numpy as np


def clip_by_norm(grads, max_norm):
    arrays = [np.asarray(g, float) for g in grads]
    total = math.sqrt(sum(float(np.sum(g * g)) for g in arrays if g.ndim))
    scale = max_norm / total if total > max_norm else 1.0
    return [g * scale for g in arrays], total
