"""The bias is added once for each feature

You add b to every product before you add the products up, so it counts D times. The score holds it
once.

Hint: with three features, how often is b in your score?
"""

import numpy as np


def perceptron_predict(X, w, b):
    return (np.sum(X * w + b, axis=1) > 0).astype(int)
