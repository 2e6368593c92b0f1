"""The numbers are arrays

You return b as an array of shape (1,). It is a plain number.

Hint: what shape has b?
"""

import numpy as np


def xor_linear_limit():
    return {"w": np.zeros(2), "b": np.array([0.5]), "mse": 0.25, "best_acc": 0.75}
