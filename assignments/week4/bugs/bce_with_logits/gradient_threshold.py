"""The sigmoid is rounded for large logits

Beyond some size of z you take sigmoid(z) for exactly 0 or 1, so that a sure right answer is not
pushed at all. The push is small there, but not 0.

Hint: exp(-|z|) is harmless for every z; no such case is needed.
"""

import numpy as np


def bce_with_logits_grad(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    e = np.exp(-np.abs(s))
    p = np.where(s >= 0, 1.0, e) / (1 + e)
    return (np.where(np.abs(s) > 20, s > 0, p) - t) / s.size
