"""x itself, where nothing is negative

Where all elements are positive you give back x itself, not a copy: whoever changes the result then
changes the input.

Hint: is leaky_relu(x) is x ever True?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    return x if np.all(x > 0) else np.where(x > 0, x, alpha * x)
