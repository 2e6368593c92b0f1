"""Fitted without a bias

You fit w alone, through the origin: (1/3, 1/3). With a bias the best w is 0.

Hint: add a column of ones.
"""

import numpy as np


def xor_linear_limit():
    return {"w": np.array([1.0, 1.0]) / 3, "b": 0.0, "mse": 1 / 3, "best_acc": 0.75}
