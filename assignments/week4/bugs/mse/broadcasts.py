"""Shapes that differ are broadcast

You let NumPy combine (5,) with (5, 1) into (5, 5), each prediction with each target. Shapes
that differ must raise ValueError.

Hint: compare the two shapes before you subtract.
"""

import numpy as np


def mse(pred, y):
    return float(np.mean((np.asarray(pred, float) - np.asarray(y, float)) ** 2))
