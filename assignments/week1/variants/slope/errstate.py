"""By NumPy's own error

NumPy can be asked to raise an error at a division by 0.
"""

import numpy as np


def slope(p, q):
    p, q = np.array(p, dtype=float), np.array(q, dtype=float)
    dx, dy = q - p
    try:
        with np.errstate(divide="raise", invalid="raise"):
            return dy / dx
    except FloatingPointError as e:
        raise ValueError("vertical") from e
