"""The mean is subtracted

You divide by the root of v minus the squared mean gradient. That is the centred form; here v is
used as it is.

Hint: what is the second step with the same gradient again?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    m = rho * state.get('m', 0.0) + (1 - rho) * g
    v = rho * state.get('v', 0.0) + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(np.maximum(v - m**2, 0)) + eps), {'v': v, 'm': m}
