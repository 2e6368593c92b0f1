"""The state holds the caller's own gradient

At the first step you keep g itself as v. If the caller uses that array again for the next
gradient, your v changes with it: keep a copy.

Hint: what is v after g[:] = 0?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = beta * state['v'] + g if state else g
    return w - lr * v, {'v': v}
