"""Half the mean square

You divide by 2N: the convention with a factor 1/2. There is none here.

Hint: what is the mean of 1 and 4?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(residual**2) / 2)
    return y_hat, residual, mean_sq
