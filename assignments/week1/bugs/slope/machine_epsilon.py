"""Two x that are very close count as equal

You refuse a line whose two x differ by very little. It has a slope unless they are the same.

Hint: is 1e-17 the same as 0?
"""

import numpy as np


def slope(p, q):
    if abs(q[0] - p[0]) < np.finfo(float).eps:
        raise ValueError("vertical")
    return (q[1] - p[1]) / (q[0] - p[0])
