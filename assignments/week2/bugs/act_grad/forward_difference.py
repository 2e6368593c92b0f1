"""Measured with one small step

You measure the slope by a forward difference, which is right to four or five digits only. The
formulas are asked for.

Hint: compare the slope of tanh at x = 1 with 1 - tanh(1)^2, to eight digits.
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    acts = {"relu": relu, "leaky_relu": leaky_relu, "sigmoid": sigmoid}
    acts |= {"tanh": tanh, "silu": silu, "gelu": gelu}
    if name not in acts:
        raise ValueError(name)
    v = np.asarray(x, float)
    return (acts[name](v + 1e-5) - acts[name](v)) / 1e-5
