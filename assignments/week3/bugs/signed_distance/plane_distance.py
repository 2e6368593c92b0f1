"""Divided by the length of w

You divide by the length of w, as for the distance. To solve for x2, divide by its own factor,
w[1].

Hint: put your x2 into w[0] x1 + w[1] x2 + b: is it 0?
"""

import numpy as np


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical")
    return -(w[0] * x1 + b) / np.linalg.norm(w)
