"""The arrays in the caller's state are changed

You write into the m and v that you were given. The caller may use that state again: make new
arrays.

Hint: what is in the caller's state after the call?
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get('t', 0) + 1
    m, v = state.get('m', np.zeros(w.shape)), state.get('v', np.zeros(w.shape))
    m *= b1
    m += (1 - b1) * g
    v *= b2
    v += (1 - b2) * g**2
    mh, vh = m / (1 - b1**t), v / (1 - b2**t)
    return w - lr * mh / (np.sqrt(vh) + eps), {'m': m.copy(), 'v': v.copy(), 't': t}
