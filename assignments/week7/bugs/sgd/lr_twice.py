"""The learning rate twice

You multiply by lr two times, so that the step is lr^2 g.

Hint: what is the step for lr = 0.1 and g = 1?
"""

import numpy as np


def sgd(w, g, state, lr):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * lr * g, {}
