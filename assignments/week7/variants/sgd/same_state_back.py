"""The state goes back as it came

There is nothing to remember.
"""

import numpy as np


def sgd(w, g, state, lr):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g, state
