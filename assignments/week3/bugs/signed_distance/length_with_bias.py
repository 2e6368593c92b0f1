"""The bias takes part in the length

You take the length of w and b together.

Hint: does shifting the boundary change the length of w?
"""

import numpy as np


def signed_distance(X, w, b):
    return (X @ w + b) / np.sqrt(w @ w + b**2)
