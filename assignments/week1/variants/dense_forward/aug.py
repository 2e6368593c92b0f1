"""The biases as weights

Each sample gets one more input, which is 1.
"""

import numpy as np


def dense_forward(X, W, b):
    Xa = np.hstack([X, np.ones((X.shape[0], 1))])
    Wa = np.column_stack([W, b])
    return Xa.dot(Wa.T)
