"""A beta of your own

You use 0.9 whatever beta is.

Hint: does your answer change with beta?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = 0.9 * old + g
    return w - lr * v, {'v': v}
