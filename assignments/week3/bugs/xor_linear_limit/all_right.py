"""An accuracy of 1

You claim that a perceptron classifies all four points. None does: that is the point of XOR.

Hint: try to draw the line.
"""

import numpy as np


def xor_linear_limit():
    return {"w": np.zeros(2), "b": 0.5, "mse": 0.25, "best_acc": 1.0}
