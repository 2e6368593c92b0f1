"""Only w is returned

You return w alone. The caller expects a pair: w, state = momentum(...).

Hint: what does your return line hold?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = beta * old + g
    return w - lr * v
