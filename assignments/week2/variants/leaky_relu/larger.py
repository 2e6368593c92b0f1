"""The larger of two

For alpha below 1, x is the larger on the positive side and alpha x on the negative.
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    return np.maximum(alpha * x, x)
