"""t is counted twice

You count t up for m and once more for v. One step is one step.

Hint: what is t after three steps?
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get('t', 0) + 1
    m = b1 * state.get('m', 0.0) + (1 - b1) * g
    mh = m / (1 - b1**t)
    t = t + 1
    v = b2 * state.get('v', 0.0) + (1 - b2) * g**2
    vh = v / (1 - b2**t)
    return w - lr * mh / (np.sqrt(vh) + eps), {'m': m, 'v': v, 't': t}
