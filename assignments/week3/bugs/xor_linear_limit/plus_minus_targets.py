"""Targets -1 and +1

You fit the targets -1 and +1. In this week they are 0 and 1.

Hint: which constant is nearest to 0, 1, 1, 0 in the mean square?
"""

import numpy as np


def xor_linear_limit():
    return {"w": np.zeros(2), "b": 0.0, "mse": 1.0, "best_acc": 0.75}
