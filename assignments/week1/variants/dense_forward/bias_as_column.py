"""The bias as one more weight

An input that is always 1 carries the bias.
"""

import numpy as np


def dense_forward(X, W, b):
    return np.hstack([X, np.ones((len(X), 1))]) @ np.hstack([W, b[:, None]]).T
