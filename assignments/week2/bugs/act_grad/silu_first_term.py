"""Only the sigmoid

You differentiate only x in x sigmoid(x). A product's slope has two terms.

Hint: how does the sigmoid itself change with x?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "silu":
        return _right(name, x)
    v = np.asarray(x, float)
    return (1 + np.tanh(v / 2)) / 2
