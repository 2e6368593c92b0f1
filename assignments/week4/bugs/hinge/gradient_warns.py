"""0 is divided by 0 on the way to a right answer

You divide the loss by what is missing to the margin, and mend the NaN afterwards. At a margin of
exactly 1 NumPy has warned by then.

Hint: ask whether the margin is missed; no division is needed.
"""

import numpy as np


def hinge_grad(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    short = 1 - t * v
    return np.nan_to_num(-t * np.maximum(short, 0) / short) / v.size
