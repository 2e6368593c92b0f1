"""The slope is clipped

You limit the slope to a range. A slope may be as large as it likes.

Hint: what is the slope from (0, 0) to (1e-10, 1)?
"""

import numpy as np


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return float(np.clip((q[1] - p[1]) / (q[0] - p[0]), -1e3, 1e3))
