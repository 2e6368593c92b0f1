"""The gradient is kept, not the velocity

You keep g as the velocity. Then only the last two gradients count: v must go on from v.

Hint: what is v after three steps with g = 1?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = beta * old + g
    return w - lr * v, {'v': g.copy()}
