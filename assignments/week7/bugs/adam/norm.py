"""One v for all elements

You average the squares over the elements. Each element has a v of its own.

Hint: do elements with large and small gradients make like steps?
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get('t', 0) + 1
    m = b1 * state.get('m', 0.0) + (1 - b1) * g
    v = b2 * state.get('v', 0.0) + (1 - b2) * np.mean(g**2)
    mh, vh = m / (1 - b1**t), v / (1 - b2**t)
    return w - lr * mh / (np.sqrt(vh) + eps), {'m': m, 'v': v, 't': t}
