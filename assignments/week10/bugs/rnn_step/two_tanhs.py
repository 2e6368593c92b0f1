"""A tanh for each product

You squash the two products one by one. The sum is to be squashed.

Hint: how often does tanh stand in the formula?
"""

import numpy as np


def rnn_step(h, x, Wh, Wx, b):
    return np.tanh(Wh @ h) + np.tanh(Wx @ x + b)
