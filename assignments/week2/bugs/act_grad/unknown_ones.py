"""1 for an unknown name

You take an unknown name for the identity, whose slope is 1. A slip in a name would go unnoticed.

Hint: what does the docstring say about another name?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    names = ("relu", "leaky_relu", "sigmoid", "tanh", "silu", "gelu")
    return _right(name, x) if name in names else np.ones(np.shape(x))
