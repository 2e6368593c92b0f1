"""The state stays in whole numbers

You store the new state in an array of h's own type. Where h holds whole zeros, as at the first step, so
does the next state.

Hint: what does np.zeros(3, int) hold after [0] = 0.5?
"""

import numpy as np


def rnn_step(h, x, Wh, Wx, b):
    return np.tanh(Wh @ h + Wx @ x + b).astype(np.asarray(h).dtype)
