"""Nearly equal numbers are taken for a score of 0

You answer 0 where w . x and -b are close to each other. What counts is their difference alone, and
whether it is above 0.

Hint: what should the answer be for w . x = 1000000001 and b = -1000000000?
"""

import numpy as np


def perceptron_predict(X, w, b):
    s = X @ w
    return ((s + b > 0) & ~np.isclose(s, -b)).astype(int)
