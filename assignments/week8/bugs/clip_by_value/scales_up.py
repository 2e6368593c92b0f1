"""Small gradients are made larger

You always scale to max_norm, so that gradients below it grow. Clipping makes nothing larger.

Hint: what is the factor when the norm is half of max_norm?
"""

import math

import numpy as np


def clip_by_norm(grads, max_norm):
    arrays = [np.asarray(g, float) for g in grads]
    total = math.sqrt(sum(float(np.sum(g * g)) for g in arrays))
    scale = max_norm / total if total > 0 else 1.0
    return [g * scale for g in arrays], total
