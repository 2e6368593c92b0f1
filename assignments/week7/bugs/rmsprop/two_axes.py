"""At most two axes

You make a matrix of the gradient. w and g have the same shape, whatever it is: images have
three or four axes.

Hint: what is g.reshape(len(g), -1).shape for g (2, 3, 4)?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    g = g.reshape(len(g), -1) if g.ndim > 1 else g
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(v) + eps), {'v': v}
