"""A plus for a minus

You have a plus in the numerator, so that your result is 1 everywhere.

Hint: what is tanh(0)?
"""

import numpy as np


def tanh(x):
    v = np.clip(np.asarray(x, float), -300, 300)
    return (np.exp(v) + np.exp(-v)) / (np.exp(v) + np.exp(-v))
