"""A large p is taken for the share that is kept

You scale by p where it is close to 1. It is the share that is dropped, however large it is.

Hint: which share is kept if p is 0.95?
"""

import numpy as np


def dropout_eval(A, p):
    return (p if p > 0.9 else 1 - p) * np.asarray(A, float)
