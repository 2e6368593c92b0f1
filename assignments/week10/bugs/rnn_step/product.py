"""The two parts are multiplied

You multiply the two parts instead of adding them.

Hint: what is the result if h is 0?
"""

import numpy as np


def rnn_step(h, x, Wh, Wx, b):
    return np.tanh((Wh @ h) * (Wx @ x) + b)
