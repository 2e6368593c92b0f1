"""The mask in place of the gradient

You return where the loss is not 0, without the slope -y.

Hint: the slope has a sign.
"""

import numpy as np


def hinge_grad(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return (t * v < 1) / v.size
