"""Half the mean

You divide by 2: a convention, but not this course's.

Hint: what does one difference of 1 cost?
"""

import numpy as np


def line_loss(m, b, x, y):
    r = m * np.asarray(x, float) + b - np.asarray(y, float)
    return float(np.mean(r**2) / 2)
