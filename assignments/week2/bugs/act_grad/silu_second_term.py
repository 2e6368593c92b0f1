"""Only the second term

You differentiate only the sigmoid in x sigmoid(x). A product's slope has two terms.

Hint: what is the slope at x = 0?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "silu":
        return _right(name, x)
    v = np.asarray(x, float)
    s = (1 + np.tanh(v / 2)) / 2
    return v * s * (1 - s)
