"""One vector for the norm

The norm of all entries in one vector is the global norm, here as a 0-d array.
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    every = np.concatenate([np.ravel(g) for g in grads]).astype(float)
    total = np.sqrt(np.dot(every, every))
    scale = np.minimum(1, max_norm / np.maximum(total, 1e-300))
    return [scale * np.array(g) for g in grads], np.array(total)
