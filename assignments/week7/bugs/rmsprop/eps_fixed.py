"""An eps of your own

You use 1e-8 whatever eps is.

Hint: does your answer change with eps?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(v) + 1e-8), {'v': v}
