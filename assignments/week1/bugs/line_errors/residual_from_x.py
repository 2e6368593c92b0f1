"""The residual is measured from x

You subtract x from the predictions. The targets are y.

Hint: what is the residual of a point on the line?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - np.asarray(x, float)
    mean_sq = float(np.mean(residual**2))
    return y_hat, residual, mean_sq
