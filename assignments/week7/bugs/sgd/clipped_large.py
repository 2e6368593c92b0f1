"""Large gradients are clipped

You limit the gradient to 1000. The step is lr g, however long.

Hint: what is the step for g = 1e6?
"""

import numpy as np


def sgd(w, g, state, lr):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * np.clip(g, -1e3, 1e3), {}
