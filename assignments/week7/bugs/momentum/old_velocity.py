"""The step uses the old v

You step by the v of before and update it afterwards, so that w is one step behind. First v,
then w.

Hint: does w move in the first step?
"""

import numpy as np


def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = beta * old + g
    return w - lr * old * np.ones(w.shape), {'v': v}
