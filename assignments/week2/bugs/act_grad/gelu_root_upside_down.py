"""sqrt(2 / pi) for the bell curve

You use the constant of the tanh formula. The bell curve has 1 / sqrt(2 pi).

Hint: what is the area under your bell curve?
"""

import math

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "gelu":
        return _right(name, x)
    v = np.asarray(x, float)
    below = (1 + np.vectorize(math.erf, otypes=[float])(v / math.sqrt(2))) / 2
    return below + v * np.exp(-(v**2) / 2) * math.sqrt(2 / math.pi)
