"""By clipping and rounding up

Everything above 0 is rounded up to 1, however small.
"""

import numpy as np


def perceptron_predict(X, w, b):
    return np.ceil(np.clip(w @ X.T + b, 0, 1))
