"""The gradient holds the score

You return -y s / N. The derivative of y s with respect to s is y.

Hint: how does 1 - y s change when s grows by 1?
"""

import numpy as np


def hinge_grad(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return np.where(t * v < 1, -t * v, 0.0) / v.size
