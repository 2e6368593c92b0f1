"""The bias is the third weight

You return w with three entries, the bias among them.

Hint: what shape has w?
"""

import numpy as np


def xor_linear_limit():
    return {"w": np.array([0.0, 0.0, 0.5]), "b": 0.5, "mse": 0.25, "best_acc": 0.75}
