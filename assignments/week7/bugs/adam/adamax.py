"""AdaMax: the largest gradient

You divide by a fading maximum of |g|. That is AdaMax; Adam takes the root of a running mean of
squares.

Hint: what is v after gradients of 1 and 3?
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get('t', 0) + 1
    m = b1 * state.get('m', 0.0) + (1 - b1) * g
    v = np.maximum(b2 * state.get('v', 0.0), np.abs(g))
    return w - lr * m / (1 - b1**t) / (v + eps), {'m': m, 'v': v, 't': t}
