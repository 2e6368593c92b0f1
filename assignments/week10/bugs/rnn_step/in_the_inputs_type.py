"""The state is cut to the input's type

You store the new state in an array of x's own type. Where that holds whole numbers, the state loses its
fractions.

Hint: what does an array of integers hold after [0] = 0.5?
"""

import numpy as np


def rnn_step(h, x, Wh, Wx, b):
    return np.tanh(Wh @ h + Wx @ x + b).astype(np.asarray(x).dtype)
