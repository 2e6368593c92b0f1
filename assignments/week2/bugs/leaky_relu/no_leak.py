"""Plain ReLU

You give 0 on the negative side. The point of the leak is that something is left there.

Hint: what should come out for x = -2 and alpha = 0.25?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    return np.maximum(0.0, np.asarray(x, float))
