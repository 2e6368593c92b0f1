"""The bias is added behind tanh

You add b to the result, which then may leave [-1, 1].

Hint: what does tanh stand around?
"""

import numpy as np


def rnn_step(h, x, Wh, Wx, b):
    return np.tanh(Wh @ h + Wx @ x) + b
