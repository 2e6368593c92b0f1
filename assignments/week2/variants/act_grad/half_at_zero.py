"""The middle at the kinks

Halfway between the slopes of the two sides is a sub-gradient too.
"""

import numpy as np


_reference = act_grad


def act_grad(name, x):
    if name == "relu":
        return np.heaviside(x, 0.5)
    if name == "leaky_relu":
        return 0.01 + 0.99 * np.heaviside(x, 0.5)
    return _reference(name, x)
