"""The sigmoid's slope is there once too often

You multiply by p (1 - p). It has cancelled against the gradient with respect to p.

Hint: write the chain rule out: what stands below in d loss / dp?
"""

import numpy as np


def bce_with_logits_grad(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    e = np.exp(-np.abs(s))
    p = np.where(s >= 0, 1.0, e) / (1 + e)
    return (p - t) * p * (1 - p) / s.size
