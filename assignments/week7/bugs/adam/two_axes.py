"""At most two axes

You make a matrix of the gradient. w and g have the same shape, whatever it is: images have
three or four axes.

Hint: what is g.reshape(len(g), -1).shape for g (2, 3, 4)?
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    g = g.reshape(len(g), -1) if g.ndim > 1 else g
    t = state.get('t', 0) + 1
    m = b1 * state.get('m', 0.0) + (1 - b1) * g
    v = b2 * state.get('v', 0.0) + (1 - b2) * g**2
    mh, vh = m / (1 - b1**t), v / (1 - b2**t)
    return w - lr * mh / (np.sqrt(vh) + eps), {'m': m, 'v': v, 't': t}
