"""The old state is forgotten

You leave out Wh h, so that the network remembers nothing.

Hint: does your result depend on h?
"""

import numpy as np


def rnn_step(h, x, Wh, Wx, b):
    return np.tanh(Wx @ x + b + 0 * h)
