"""Scaled in place

You change the arrays that were passed in. Make new ones.

Hint: what are the caller's gradients after the call?
"""

import math

import numpy as np


def clip_by_norm(grads, max_norm):
    total = math.sqrt(sum(float(np.sum(np.asarray(g, float) ** 2)) for g in grads))
    if total > max_norm:
        for g in grads:
            g[...] = g * (max_norm / total)
    return [np.array(g, float) for g in grads], total
