"""The squares without their mean

You return a square for each point, where one number is asked for.

Hint: what shape has the third answer?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = residual**2
    return y_hat, residual, mean_sq
