"""The line is cut to whole numbers

You store m and b in x's own type. Where that holds whole numbers, a slope of 0.5 becomes 0.

Hint: what is np.array([0.5]).astype(int)?
"""

import numpy as np


def line_loss(m, b, x, y):
    m, b = np.array([m, b]).astype(np.asarray(x).dtype).astype(float)
    return float(np.mean((m * np.asarray(x, float) + b - np.asarray(y, float)) ** 2))
