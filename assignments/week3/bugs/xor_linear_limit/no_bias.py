"""The bias is 0

You leave the bias out. The best constant answer to 0, 1, 1, 0 is their mean.

Hint: which single number is closest to 0, 1, 1, 0?
"""

import numpy as np


def xor_linear_limit():
    return {"w": np.zeros(2), "b": 0.0, "mse": 0.5, "best_acc": 0.75}
