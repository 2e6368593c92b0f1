"""The distance of the points

You return how far the points are from each other, not how steep the line is.

Hint: does the slope grow when you move along the line?
"""

import numpy as np


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return float(np.hypot(q[0] - p[0], q[1] - p[1]))
