"""The gradient broadcasts shapes that differ

In the gradient you let NumPy combine (5,) with (5, 1) into (5, 5). Shapes that differ must
raise ValueError there too.

Hint: both functions need the same look at the shapes.
"""

import numpy as np


def mse_grad(pred, y):
    d = np.asarray(pred, float) - np.asarray(y, float)
    return 2 * d / d.size
