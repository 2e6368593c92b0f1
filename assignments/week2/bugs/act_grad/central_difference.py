"""Measured with two small steps

You measure the slope by central differences. For an x in the thousands hardly any digits are
left; the formulas are asked for.

Hint: compare your slope of silu at x = 10000 with 1, to eight digits.
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    acts = {"relu": relu, "leaky_relu": leaky_relu, "sigmoid": sigmoid}
    acts |= {"tanh": tanh, "silu": silu, "gelu": gelu}
    if name not in acts:
        raise ValueError(name)
    v = np.asarray(x, float)
    return (acts[name](v + 1e-5) - acts[name](v - 1e-5)) / 2e-5
