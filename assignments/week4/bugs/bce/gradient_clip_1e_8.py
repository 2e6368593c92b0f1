"""A clip of 1e-8 in the gradient

You clip p to [1e-8, 1 - 1e-8] in the gradient, which then pushes a confident mistake far less
than the loss's own slope.

Hint: use the same clip in the loss and in the gradient.
"""

import numpy as np


def bce_grad(p, y):
    q, t = np.clip(np.asarray(p, float), 1e-8, 1 - 1e-8), np.asarray(y, float)
    return (q - t) / (q * (1 - q)) / q.size
