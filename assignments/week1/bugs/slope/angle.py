"""The angle of the line

You return the angle that the line makes with the horizontal. The slope is rise over run itself.

Hint: which slope has a line at 45 degrees?
"""

import numpy as np


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return float(np.arctan((q[1] - p[1]) / (q[0] - p[0])))
