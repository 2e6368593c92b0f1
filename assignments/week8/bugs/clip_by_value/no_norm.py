"""The norm is missing

You return the gradients alone. The answer is a pair: the gradients, and their norm before
clipping.

Hint: how many parts has the answer in the docstring's example?
"""

import math

import numpy as np


def clip_by_norm(grads, max_norm):
    arrays = [np.asarray(g, float) for g in grads]
    total = math.sqrt(sum(float(np.sum(g * g)) for g in arrays))
    scale = max_norm / total if total > max_norm else 1.0
    return [g * scale for g in arrays]
