"""A learning rate of your own

You use 0.01 whatever lr is.

Hint: does your answer change with lr?
"""

import numpy as np


def sgd(w, g, state, lr):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - 0.01 * g, {}
