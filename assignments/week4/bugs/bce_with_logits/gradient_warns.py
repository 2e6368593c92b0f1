"""exp overflows on the way to a right answer

You compute 1 / (1 + exp(-z)): at z = -1000 the exp overflows, and NumPy warns, though the
quotient comes out as 0.

Hint: let exp see -|z| only.
"""

import numpy as np


def bce_with_logits_grad(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    return (1 / (1 + np.exp(-s)) - t) / s.size
