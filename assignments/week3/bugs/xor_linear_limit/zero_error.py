"""No error at all

You return an error of 0, as if the model fitted all four points.

Hint: what does your model answer at (0, 0)?
"""

import numpy as np


def xor_linear_limit():
    return {"w": np.zeros(2), "b": 0.5, "mse": 0.0, "best_acc": 0.75}
