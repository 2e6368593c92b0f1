"""Half the mean squared error

You put a factor 1/2 in front. There is none.

Hint: what is the mean of four times 0.25?
"""

import numpy as np


def xor_linear_limit():
    return {"w": np.zeros(2), "b": 0.5, "mse": 0.125, "best_acc": 0.75}
