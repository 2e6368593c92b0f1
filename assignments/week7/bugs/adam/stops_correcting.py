"""The correction ends after ten steps

You stop correcting after a few steps, as if m and v were full-grown by then. With b2 = 0.999
that takes thousands: correct in every step.

Hint: what is 1 - 0.999**10?
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get('t', 0) + 1
    m = b1 * state.get('m', 0.0) + (1 - b1) * g
    v = b2 * state.get('v', 0.0) + (1 - b2) * g**2
    mh, vh = (m / (1 - b1**t), v / (1 - b2**t)) if t <= 10 else (m, v)
    return w - lr * mh / (np.sqrt(vh) + eps), {'m': m, 'v': v, 't': t}
