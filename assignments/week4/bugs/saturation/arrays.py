"""Arrays with one entry in place of numbers

You return two arrays of shape (1,). z is one logit, and each slope one number.

Hint: which of your lines makes an array of z?
"""

import numpy as np


def saturation(z, y):
    p = (1 + np.tanh(np.array([float(z)]) / 2)) / 2
    return 2 * abs(p - y) * p * (1 - p), abs(p - y)
