"""The scale is in the mask and comes again

Your mask holds 1 / (1 - p) where an entry was kept, and your backward pass divides by 1 - p once
more. Let one of them have the scale.

Hint: how much does Y grow, where X grows by 1? And what does your backward pass say?
"""

import numpy as np


def dropout_forward(X, p, rng, training):
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0) / max(1 - p, 1e-300)
    scale = 1.0
    return A * mask * scale, mask
