"""The largest of the arrays' norms

You take the largest of the arrays' norms; the global one takes in all of them.

Hint: what is the norm of [3] and [4] together?
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    arrays = [np.asarray(g, float) for g in grads]
    total = max(float(np.linalg.norm(g)) for g in arrays)
    scale = max_norm / total if total > max_norm else 1.0
    return [g * scale for g in arrays], total
