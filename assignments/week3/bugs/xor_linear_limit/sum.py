"""The squared errors are summed

You add the four squared errors up: 1.0. The mean squared error divides by 4.

Hint: how many points are there?
"""

import numpy as np


def xor_linear_limit():
    return {"w": np.zeros(2), "b": 0.5, "mse": 1.0, "best_acc": 0.75}
