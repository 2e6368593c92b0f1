"""With a unit vector

w and b are scaled to length 1 first.
"""

import numpy as np


def signed_distance(X, w, b):
    length = np.sqrt(np.sum(np.asarray(w, float) ** 2))
    return X @ (w / length) + b / length
