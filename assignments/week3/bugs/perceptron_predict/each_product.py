"""Each feature is compared by itself

You compare each product of a weight and a feature with 0, and then combine the truth values. The
products are added first.

Hint: work out the score of x = (3, -1) for w = (1, 1), b = 0 on paper.
"""

import numpy as np


def perceptron_predict(X, w, b):
    return np.all(X * w + b > 0, axis=1).astype(int)
