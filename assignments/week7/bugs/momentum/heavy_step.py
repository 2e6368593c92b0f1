"""The last step's w is mixed in

You subtract beta times v once more from w. The new v holds it already.

Hint: what is the second step with g = 0?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = beta * old + g
    return w - lr * v - lr * beta * old, {'v': v}
