"""The learning rate is missing

You subtract all of v. The step is lr v.

Hint: does your answer change with lr?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = beta * old + g
    return w - v, {'v': v}
