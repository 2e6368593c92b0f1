"""tanh from exp

2 sigmoid(2z) - 1 is tanh z.
"""

import numpy as np


def rnn_step(h, x, Wh, Wx, b):
    z = np.einsum("ij,j->i", Wh, h) + np.einsum("ij,j->i", Wx, x) + b
    e = np.exp(-2 * np.abs(z))
    return np.sign(z) * (1 - e) / (1 + e)
