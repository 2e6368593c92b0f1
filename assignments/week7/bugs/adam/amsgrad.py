"""AMSGrad: the largest vhat so far

You divide by the largest vhat that there has been. That is a variant of Adam with a name of its
own.

Hint: can your denominator become smaller again?
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get('t', 0) + 1
    m = b1 * state.get('m', 0.0) + (1 - b1) * g
    v = b2 * state.get('v', 0.0) + (1 - b2) * g**2
    vh = np.maximum(v / (1 - b2**t), state.get('top', 0.0))
    mh = m / (1 - b1**t)
    return w - lr * mh / (np.sqrt(vh) + eps), {'m': m, 'v': v, 't': t, 'top': vh}
