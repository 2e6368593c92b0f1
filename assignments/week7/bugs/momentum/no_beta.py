"""beta is missing

You write v = v + g: nothing is ever forgotten.

Hint: does your answer change with beta?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = old + g
    return w - lr * v, {'v': v}
