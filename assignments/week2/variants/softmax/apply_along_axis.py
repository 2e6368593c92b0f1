"""One slice after the other

apply_along_axis hands each slice along the axis to a function of a vector.
"""

import numpy as np


def softmax(Z, axis=-1):
    def one(z):
        e = np.exp(z - np.max(z))
        return e / np.sum(e)

    return np.apply_along_axis(one, axis, np.asarray(Z, float))
