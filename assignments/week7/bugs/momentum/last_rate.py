"""v is remembered as the last step

You keep the step lr v and divide by the present lr: right only while lr stays the same.

Hint: which lr was the step made with that you remember?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('d', 0.0) / lr
    v = beta * old + g
    return w - lr * v, {'d': lr * v}
