"""The result is flat

You return a vector for a matrix of weights. The new w has the shape of w.

Hint: what is the shape of your result for w (5, 3)?
"""

import numpy as np


def sgd(w, g, state, lr):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return (w - lr * g).ravel(), {}
