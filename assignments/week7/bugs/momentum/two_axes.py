"""At most two axes

You make a matrix of the gradient. w and g have the same shape, whatever it is: images have
three or four axes.

Hint: what is g.reshape(len(g), -1).shape for g (2, 3, 4)?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = beta * old + (g.reshape(len(g), -1) if g.ndim > 1 else g)
    return w - lr * v, {'v': v}
