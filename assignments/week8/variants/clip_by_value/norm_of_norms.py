"""The norm of the norms

The root of the sum of the squared norms is the global norm.
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    total = np.linalg.norm([np.linalg.norm(np.ravel(g)) for g in grads])
    if total <= max_norm:
        return [np.array(g, float) for g in grads], float(total)
    return [np.asarray(g) / total * max_norm for g in grads], float(total)
