"""The weights belong to the rows of a square batch

Where X has as many rows as columns, each row is multiplied by one weight. A weight belongs to a
feature, which is a column.

Hint: how do (2,) and (2, 2) line up in a product with *?
"""

import numpy as np


def perceptron_predict(X, w, b):
    weights = w[:, np.newaxis] if len(X) == len(w) else w
    return (np.sum(X * weights, axis=1) + b > 0).astype(int)
