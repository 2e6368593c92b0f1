"""A loop over the points

One point after another.
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = [m * float(v) + b for v in x]
    residual = [p - float(t) for p, t in zip(y_hat, y, strict=True)]
    return np.array(y_hat), np.array(residual), sum(r * r for r in residual) / len(residual)
