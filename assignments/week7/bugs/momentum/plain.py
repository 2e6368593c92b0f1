"""Plain gradient descent

You leave v out altogether. Momentum remembers the gradients before.

Hint: where does beta occur in your code?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g, {}
