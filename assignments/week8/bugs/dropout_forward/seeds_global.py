"""The global generator

You seed NumPy's global generator and draw from that. Draw from rng, and nothing else has a say.

Hint: where does your function use rng?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    np.random.seed(1)
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = np.where(np.random.random(A.shape) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, mask
