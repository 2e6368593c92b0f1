"""Only the bell curve's term

You differentiate only Phi in x Phi(x). A product's slope has two terms.

Hint: what is the slope at x = 0?
"""

import math

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "gelu":
        return _right(name, x)
    v = np.asarray(x, float)
    bell = np.exp(-(v**2) / 2) / math.sqrt(2 * math.pi)
    return v * bell
