"""ReLU instead of tanh

You cut off at 0. The state lies between -1 and 1.

Hint: can your state be negative?
"""

import numpy as np


def rnn_step(h, x, Wh, Wx, b):
    return np.maximum(0, Wh @ h + Wx @ x + b)
