"""An accuracy of one half

You return the accuracy of one particular line. Another one gets three of four points right.

Hint: what does OR get right?
"""

import numpy as np


def xor_linear_limit():
    return {"w": np.zeros(2), "b": 0.5, "mse": 0.25, "best_acc": 0.5}
