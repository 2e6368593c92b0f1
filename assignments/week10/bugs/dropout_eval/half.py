"""Always a half

You halve the activations whatever p is.

Hint: what should p = 0.2 give?
"""

import numpy as np


def dropout_eval(A, p):
    A = np.asarray(A, float)
    return A / 2
