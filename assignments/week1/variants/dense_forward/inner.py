"""By np.inner

np.inner joins the last axes of both.
"""

import numpy as np


def dense_forward(X, W, b):
    return np.inner(X, W) + b[np.newaxis, :]
