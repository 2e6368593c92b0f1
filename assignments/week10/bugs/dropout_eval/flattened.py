"""More than two dimensions are flattened

You reshape A to one row for each sample. The result is shaped like A, however many dimensions that has.

Hint: which shape should the result have for A of shape (2, 3, 4)?
"""

import numpy as np


def dropout_eval(A, p):
    A = np.asarray(A, float)
    return (1 - p) * (A.reshape(len(A), -1) if A.ndim > 2 else A)
