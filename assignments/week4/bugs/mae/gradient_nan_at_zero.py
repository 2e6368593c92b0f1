"""The gradient divides 0 by 0

You compute d / |d|, which is NaN where a prediction is exactly right.

Hint: np.sign knows what to do at 0.
"""

import numpy as np


def mae_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return (p - t) / np.abs(p - t) / p.size
