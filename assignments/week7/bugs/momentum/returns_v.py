"""v in place of the state's form

You return v as the state but read it as a dict at the next step.

Hint: what is state at the second step?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = beta * state.get('v', 0.0) + g
    return w - lr * v, v
