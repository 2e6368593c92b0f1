"""The activations, not their slopes

You return the values for all six names.

Hint: what is the slope of relu at x = 3?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    acts = {"relu": relu, "leaky_relu": leaky_relu, "sigmoid": sigmoid}
    acts |= {"tanh": tanh, "silu": silu, "gelu": gelu}
    if name not in acts:
        raise ValueError(name)
    return acts[name](np.asarray(x, float))
