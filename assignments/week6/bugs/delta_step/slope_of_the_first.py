"""Every sample gets the first one's slope

You take the slope at the first row of Z for all samples. Each was somewhere else.

Hint: what does the second row of Z do in your function?
"""

import numpy as np


def delta_step(delta_next, W_next, Z, act):
    d, w = np.asarray(delta_next, float), np.asarray(W_next, float)
    return activation_backward(d @ w, np.ones((len(d), 1)) * np.asarray(Z, float)[0], act)
