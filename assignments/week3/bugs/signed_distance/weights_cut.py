"""The weights take the type of the inputs

Where X holds integers, the weights lose their fractions, as if w were converted to the type of X.

Hint: what becomes of w = (1.5, -2.75) if X holds integers?
"""

import numpy as np


def signed_distance(X, w, b):
    w = w.astype(X.dtype)
    return (X @ w + b) / np.linalg.norm(w)
