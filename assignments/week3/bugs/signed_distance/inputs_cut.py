"""The inputs take the type of the weights

Where w holds integers, the points lose their fractions, as if X were converted to the type of w.

Hint: what becomes of X = [[0.5, 0.75]] if w holds integers?
"""

import numpy as np


def signed_distance(X, w, b):
    return (X.astype(w.dtype) @ w + b) / np.linalg.norm(w)
