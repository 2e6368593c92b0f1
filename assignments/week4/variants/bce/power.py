"""The likelihood of each sample

p to the y times (1 - p) to the 1 - y is p or 1 - p; its logarithm is the loss.
"""

import numpy as np


def bce(p, y):
    p = np.array(p, dtype=np.float64, copy=True)
    np.clip(p, 1e-12, 1 - 1e-12, out=p)
    like = np.power(p, y) * np.power(1 - p, 1 - y)
    return -np.log(like).mean()


def bce_grad(p, y):
    p = np.array(p, dtype=np.float64, copy=True)
    np.clip(p, 1e-12, 1 - 1e-12, out=p)
    return np.divide(p - y, p * (1 - p)) * (1 / p.shape[0])
