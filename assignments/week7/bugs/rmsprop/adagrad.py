"""AdaGrad: all squares are summed up

You add g^2 to v and forget nothing, so that steps become smaller and smaller. RMSprop keeps a
running mean.

Hint: does your answer change with rho?
"""

import numpy as np


def rmsprop(w, g, state, lr, rho=0.9, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state.get('v', 0.0)
    v = old + g**2
    return w - lr * g / (np.sqrt(v) + eps), {'v': v}
