"""The step uses the old m and v

You step with the m and v of before the update. First update, then step.

Hint: does w move in the first step?
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get('t', 0) + 1
    m = b1 * state.get('m', 0.0) + (1 - b1) * g
    v = b2 * state.get('v', 0.0) + (1 - b2) * g**2
    om, ov = state.get('m', 0.0), state.get('v', 0.0)
    mh, vh = om / (1 - b1**t) + 0 * g, ov / (1 - b2**t) + 0 * g
    return w - lr * mh / (np.sqrt(vh) + eps), {'m': m, 'v': v, 't': t}
