"""The line of OR

You return a line that classifies three of the points. It is not the one with the smallest
squared error.

Hint: fit, or differentiate: what is the slope with respect to w?
"""

import numpy as np


def xor_linear_limit():
    return {"w": np.array([1.0, 1.0]), "b": -0.5, "mse": 0.75, "best_acc": 0.75}
