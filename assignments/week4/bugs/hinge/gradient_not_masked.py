"""The gradient has no mask

You return -y / N for every sample. Where the margin is reached the loss is flat.

Hint: what is the slope at s = 5 for y = +1?
"""

import numpy as np


def hinge_grad(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return -t / v.size
