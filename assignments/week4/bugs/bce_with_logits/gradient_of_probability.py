"""The gradient with respect to p

You divide by p (1 - p), which is the slope with respect to the probability. Here it is with
respect to z.

Hint: multiply by the slope of the sigmoid.
"""

import numpy as np


def bce_with_logits_grad(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    e = np.exp(-np.abs(s))
    p = np.where(s >= 0, 1.0, e) / (1 + e)
    return (p - t) / np.maximum(p * (1 - p), 1e-12) / s.size
