"""y - y_hat

You subtract the prediction from the target. The residual here is y_hat - y: positive where the line is too
high.

Hint: is the residual positive or negative where the line lies above the point?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = np.asarray(y, float) - y_hat
    mean_sq = float(np.mean(residual**2))
    return y_hat, residual, mean_sq
