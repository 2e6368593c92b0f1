"""w is changed in place

w -= ... writes into the caller's array. Make a new one: w - ...

Hint: what is the caller's w after the call?
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    t = state.get('t', 0) + 1
    m = b1 * state.get('m', 0.0) + (1 - b1) * g
    v = b2 * state.get('v', 0.0) + (1 - b2) * g**2
    mh, vh = m / (1 - b1**t), v / (1 - b2**t)
    w -= lr * mh / (np.sqrt(vh) + eps)
    return w.copy(), {'m': m, 'v': v, 't': t}
