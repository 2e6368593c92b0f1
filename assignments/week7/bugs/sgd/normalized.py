"""The gradient is normalised

You divide the gradient by its length. The step is lr g, as long as g is.

Hint: is the step for g = 10 ten times that for g = 1?
"""

import numpy as np


def sgd(w, g, state, lr):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g / np.linalg.norm(g), {}
