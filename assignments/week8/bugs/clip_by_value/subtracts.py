"""Scaled by the wrong fraction

Your factor is not max_norm / norm: the clipped gradients do not have the norm max_norm.

Hint: what is the norm of your result, for a norm of 5 and a max_norm of 1?
"""

import math

import numpy as np


def clip_by_norm(grads, max_norm):
    arrays = [np.asarray(g, float) for g in grads]
    total = math.sqrt(sum(float(np.sum(g * g)) for g in arrays))
    scale = 1 / total if total > max_norm else 1.0
    return [g * scale for g in arrays], total
