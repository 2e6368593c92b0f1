"""A count in place of a share

You return how many points are right. The share of four is asked for.

Hint: is best_acc between 0 and 1?
"""

import numpy as np


def xor_linear_limit():
    return {"w": np.zeros(2), "b": 0.5, "mse": 0.25, "best_acc": 3}
