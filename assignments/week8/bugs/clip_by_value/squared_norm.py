"""No root

You leave out the root: your norm is its own square.

Hint: what is the norm of (3, 4)?
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    arrays = [np.asarray(g, float) for g in grads]
    total = sum(float(np.sum(g * g)) for g in arrays)
    scale = max_norm / total if total > max_norm else 1.0
    return [g * scale for g in arrays], total
