"""A seventh name: "step"

You answer for "step", whose slope is 0.
The names are those of the docstring, letter by letter; any other raises ValueError.

Hint: how many names does the docstring list?
"""

import numpy as np


_whole = act_grad


def act_grad(name, x):
    if name == "step":
        return np.zeros(np.shape(x))
    return _whole(name, x)
