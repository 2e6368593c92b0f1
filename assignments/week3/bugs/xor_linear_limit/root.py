"""The root of the mean squared error

You return 0.5, the root.

Hint: what is mse the mean of?
"""

import numpy as np


def xor_linear_limit():
    return {"w": np.zeros(2), "b": 0.5, "mse": 0.5, "best_acc": 0.75}
