"""Every activation is taken for relu

You do not look at the name. Each activation has a slope of its own.

Hint: where does your function use `name`?
"""

import numpy as np


def activation_backward(dA, Z, name):
    return np.where(np.asarray(Z) > 0, np.asarray(dA, float), 0.0)
