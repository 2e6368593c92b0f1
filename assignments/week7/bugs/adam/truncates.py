"""Whole numbers stay whole numbers

You make m and v with the dtype of w, so that with integer weights they are cut to whole
numbers.

Hint: what is np.zeros_like(np.array([1])).dtype?
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    t = state.get('t', 0) + 1
    m, v = np.zeros_like(w), np.zeros_like(w)
    m[...] = b1 * state.get('m', 0.0) + (1 - b1) * g
    v[...] = b2 * state.get('v', 0.0) + (1 - b2) * g**2
    mh, vh = m / (1 - b1**t), v / (1 - b2**t)
    return w - lr * mh / (np.sqrt(vh) + eps), {'m': m, 'v': v, 't': t}
