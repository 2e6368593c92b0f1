"""State and input are swapped

You multiply the input by Wh and the state by Wx. Where both are equally long, nobody notices.

Hint: which of the matrices belongs to the state?
"""

import numpy as np


def rnn_step(h, x, Wh, Wx, b):
    return np.tanh(Wh @ x + Wx @ h + b)
