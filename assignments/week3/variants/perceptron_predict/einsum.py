"""By einsum and heaviside

heaviside(score, 0) is the strict step.
"""

import numpy as np


def perceptron_predict(X, w, b):
    return np.heaviside(np.einsum("nd,d->n", X, w) + b, 0)
