"""The new w is cut to whole numbers

You give the new w the old one's dtype, so that integer weights lose their fractions.

Hint: what is the new w for w = np.array([1]) and a step of 0.25?
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    t = state.get('t', 0) + 1
    m = b1 * state.get('m', 0.0) + (1 - b1) * g
    v = b2 * state.get('v', 0.0) + (1 - b2) * g**2
    mh, vh = m / (1 - b1**t), v / (1 - b2**t)
    return (w - lr * mh / (np.sqrt(vh) + eps)).astype(w.dtype), {'m': m, 'v': v, 't': t}
