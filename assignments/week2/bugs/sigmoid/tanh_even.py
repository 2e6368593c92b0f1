"""The sign is lost

You compute with |x|, which is stable, and forget to give the sign back.

Hint: is tanh(-2) above 0 or below?
"""

import numpy as np


def tanh(x):
    e = np.exp(-2 * np.abs(np.asarray(x, float)))
    return (1 - e) / (1 + e)
