"""The gradient is squared

You gather squares, as RMSprop does. v is made of gradients.

Hint: can your v be negative?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = beta * old + g**2
    return w - lr * v, {'v': v}
