"""Loops

As in the formula.
"""

import math

import numpy as np


def rnn_step(h, x, Wh, Wx, b):
    out = []
    for i in range(len(b)):
        z = b[i] + sum(Wh[i][j] * h[j] for j in range(len(h)))
        z += sum(Wx[i][j] * x[j] for j in range(len(x)))
        out.append(math.tanh(z))
    return np.array(out)
