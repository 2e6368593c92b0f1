"""Divided instead of multiplied

You divide by 1 - p, as inverted dropout does in training. Then the sums become larger still.

Hint: should the activations become smaller or larger?
"""

import numpy as np


def dropout_eval(A, p):
    A = np.asarray(A, float)
    return A / (1 - p)
