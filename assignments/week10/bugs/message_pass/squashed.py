"""A tanh at the end

You squash the sums. One round here is linear.

Hint: is there a tanh in the formula?
"""

import numpy as np


def message_pass(A, H):
    A, H = np.asarray(A, float), np.asarray(H, float)
    return np.tanh(H + A @ H)
