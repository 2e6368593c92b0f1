"""eps added after the division

You add eps to the quotient. It belongs below the fraction line, where it keeps the division
from failing.

Hint: does your denominator ever become 0?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = rho * old + (1 - rho) * g**2
    with np.errstate(all='ignore'):
        return w - lr * (g / np.sqrt(v) + eps), {'v': v}
