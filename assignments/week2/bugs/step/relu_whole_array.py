"""One decision for the whole array

You look at the sum of x and keep or drop all of it. ReLU decides for each element.

Hint: what is relu([-1.0, 3.0])?
"""

import numpy as np


def relu(x):
    return np.array(x, float) if np.sum(x) > 0 else np.zeros(np.shape(x))
