"""The norm of the first array

You take the norm of the first array alone.

Hint: does your norm change with the second array?
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    arrays = [np.asarray(g, float) for g in grads]
    total = float(np.linalg.norm(arrays[0]))
    scale = max_norm / total if total > max_norm else 1.0
    return [g * scale for g in arrays], total
