"""Every sample gets the first one's gradient

You send only the first row of delta_next back. Each sample has a gradient of its own.

Hint: what does the second row of delta_next do in your function?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    return activation_backward(np.ones((len(d), 1)) * (d[0] @ w), Z, act)
