"""A division by zero that NumPy lets through

You divide NumPy numbers by zero, which gives infinity or NaN and a warning, but no error.

Hint: how can you notice equal x before you divide?
"""

import numpy as np


def slope(p, q):
    d = np.array(q, float) - np.array(p, float)
    return float(d[1] / d[0])
