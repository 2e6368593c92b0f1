"""The input taken for the output

You put x into formulas that are in terms of the activation's output: x (1 - x) for the sigmoid, 1
- x^2 for tanh.

Hint: what goes into act_grad: what the activation got, or what it gave?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    v = np.asarray(x, float)
    if name == "sigmoid":
        return v * (1 - v)
    if name == "tanh":
        return 1 - v**2
    return _right(name, x)
