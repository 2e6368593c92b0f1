"""Half the sum of squares

You halve the sum of the squares; their mean is asked for.

Hint: by what do you divide to get a mean?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.sum(residual**2) / 2)
    return y_hat, residual, mean_sq
