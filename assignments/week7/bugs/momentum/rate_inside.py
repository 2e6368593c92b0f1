"""The learning rate inside v

You put lr into v: v = beta v - lr g. With a constant rate w comes out the same, but when lr
changes, what v remembers still has the old rate.

Hint: lower lr to 0 for one step: does w still move?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = beta * old - lr * g
    return w + v, {'v': v}
