"""The sums are cut to the features' type

You store the sums in an array of H's own type. Where that holds whole numbers, messages of weight 0.5 lose
their fractions.

Hint: what does an array of integers hold after [0] = 0.5?
"""

import numpy as np


def message_pass(A, H):
    A, H = np.asarray(A), np.asarray(H)
    return (H + A @ H).astype(H.dtype)
