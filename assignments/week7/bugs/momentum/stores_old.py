"""The old velocity is kept

You return the state that you were given. The new v must be in it.

Hint: what is in the state that you return?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = beta * old + g
    return w - lr * v, {'v': old + 0 * g}
