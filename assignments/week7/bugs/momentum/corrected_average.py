"""A corrected running mean

You take a running mean and divide by 1 - beta^t, as Adam does. In this course v = beta v + g,
without either.

Hint: what is v after two steps with g = 1?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get('t', 0) + 1
    v = beta * state.get('v', 0.0) + (1 - beta) * g
    return w - lr * v / (1 - beta**t), {'v': v, 't': t}
