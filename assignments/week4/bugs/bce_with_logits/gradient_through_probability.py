"""The chain rule through a clipped probability

You multiply the slope with respect to p by p (1 - p). For large |z| p has become 0 or 1, p (1 - p)
is 0, and a confident mistake is not pushed.

Hint: cancel p (1 - p) on paper first: what is left is sigmoid(z) - y.
"""

import numpy as np


def bce_with_logits_grad(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    p = 1 / (1 + np.exp(-np.clip(s, -500, 500)))
    q = np.clip(p, 1e-12, 1 - 1e-12)
    return (q - t) / (q * (1 - q)) / s.size * p * (1 - p)
