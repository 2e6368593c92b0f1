"""An entry is missing

You leave best_acc out.

Hint: which four entries are asked for?
"""

import numpy as np


def xor_linear_limit():
    return {"w": np.zeros(2), "b": 0.5, "mse": 0.25}
