"""The pair the other way round

You return the norm first. The list of gradients comes first, the norm second.

Hint: what is part 1 of the answer in the docstring's example?
"""

import math

import numpy as np


def clip_by_norm(grads, max_norm):
    arrays = [np.asarray(g, float) for g in grads]
    total = math.sqrt(sum(float(np.sum(g * g)) for g in arrays))
    scale = max_norm / total if total > max_norm else 1.0
    return total, [g * scale for g in arrays]
