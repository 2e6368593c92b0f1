"""A step in proportion to x

You move by h times x. At x = 0 that is no step at all, and the run is 0.

Hint: what is your step at x = 0?
"""

import numpy as np


def numerical_slope(f, x, h=1e-5):
    step = h * x
    return float(np.divide(f(x + step) - f(x - step), 2 * step))
