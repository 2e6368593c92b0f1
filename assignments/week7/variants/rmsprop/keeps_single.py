"""float32 for float32

Results in the precision of the inputs are fine.
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    v = (1 - rho) * g**2 + (rho * state['v'] if state else 0)
    return w - lr * g / (np.sqrt(v) + eps), {'v': v}
