"""Just vectors get an axis

np.atleast_2d adds an axis to vectors, and leaves images as they are.

Hint: what shape should a (3, 4) image become?
"""

import numpy as np


def add_batch_dim(x):
    return np.atleast_2d(x).copy()
