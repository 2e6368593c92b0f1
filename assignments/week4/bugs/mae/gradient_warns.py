"""0 is divided by 0 on the way to a right answer

You compute d / |d| and mend the NaN afterwards. Where a prediction is exactly right, NumPy has
warned by then.

Hint: which function of NumPy gives the sign of a number?
"""

import numpy as np


def mae_grad(pred, y):
    d = np.asarray(pred, float) - np.asarray(y, float)
    return np.nan_to_num(d / np.abs(d)) / d.size
