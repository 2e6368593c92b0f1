"""The slopes are added up

You return one number, the sum of the slopes. A gradient holds a slope for each element.

Hint: how many elements does x have?
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, slopes = np.array(x, float), []
    for i in np.ndindex(point.shape):
        step = np.zeros(point.shape)
        step[i] = h
        slopes.append((f(point + step) - f(point - step)) / (2 * h))
    return float(np.sum(slopes))
