"""The bias is in the weights' place

You put the mean of the targets into the weights and nothing into the bias.

Hint: what does your model answer at (0, 0), and at (1, 1)?
"""

import numpy as np


def xor_linear_limit():
    return {"w": np.array([0.5, 0.5]), "b": 0.0, "mse": 0.375, "best_acc": 0.75}
