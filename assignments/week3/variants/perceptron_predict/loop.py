"""A loop over the rows

One row after the other, in exact sums.
"""

import numpy as np


import math


def perceptron_predict(X, w, b):
    rows = [1 if math.fsum([*(float(v) * float(c) for v, c in zip(x, w, strict=True)), float(b)]) > 0 else 0 for x in X]
    return np.array(rows)
