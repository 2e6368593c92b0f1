"""Fractions are cut off

You keep the type of A. Where that holds whole numbers, the scaled activations lose their fractions.

Hint: what does an array of integers hold after [0] = 0.75?
"""

import numpy as np


def dropout_eval(A, p):
    A = np.asarray(A)
    return ((1 - p) * A).astype(A.dtype)
