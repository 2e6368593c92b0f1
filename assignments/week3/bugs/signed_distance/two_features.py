"""Only two features are used

You write out the formula of the plane for two features. The function is to work for any number of
features D.

Hint: what happens to the third column of X in your code?
"""

import numpy as np


def signed_distance(X, w, b):
    n = min(2, len(w))
    return (X[:, :n] @ w[:n] + b) / np.linalg.norm(w[:n])
