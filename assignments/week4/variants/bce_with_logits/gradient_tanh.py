"""The sigmoid by tanh

sigmoid(z) = (1 + tanh(z / 2)) / 2 never overflows.
"""

import numpy as np


def bce_with_logits_grad(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    return ((1 + np.tanh(s / 2)) / 2 - t) / len(s)
