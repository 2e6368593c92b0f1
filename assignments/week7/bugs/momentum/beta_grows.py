"""beta to the power of t

You multiply the old v by beta^t. Each step multiplies it by beta once more, by itself.

Hint: what is v after three steps with g = 1 and beta = 0.5?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get('t', 0) + 1
    v = beta**t * state.get('v', 0.0) + g
    return w - lr * v, {'v': v, 't': t}
