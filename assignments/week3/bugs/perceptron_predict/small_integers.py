"""Integers do not fit into their type

Large whole numbers in X wrap around, as they do in a type of few bits such as int8: 200 becomes
-56 there.

Hint: what is np.array([200]).astype(np.int8)?
"""

import numpy as np


def perceptron_predict(X, w, b):
    if X.dtype.kind == "i":
        X = X.astype(np.int8)
    return (X @ w + b > 0).astype(int)
