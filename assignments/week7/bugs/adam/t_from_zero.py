"""t starts at 0

Your t is 0 in the first step, and 1 - b1^0 is 0: a division by zero. Count first, then correct.

Hint: what is 1 - b1**t for t = 0?
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get('t', 0)
    m = b1 * state.get('m', 0.0) + (1 - b1) * g
    v = b2 * state.get('v', 0.0) + (1 - b2) * g**2
    with np.errstate(all='ignore'):
        mh, vh = np.divide(m, 1 - b1**t), np.divide(v, 1 - b2**t)
        new = w - lr * mh / (np.sqrt(vh) + eps)
    return new, {'m': m, 'v': v, 't': t + 1}
