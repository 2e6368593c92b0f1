"""Just the mean square

You return the mean square alone. Predictions and residuals are asked for too.

Hint: how many things does the docstring ask for?
"""

import numpy as np


def line_errors(m, b, x, y):
    residual = m * np.asarray(x, float) + b - y
    return float(np.mean(residual**2))
