"""Sample by sample

ravel takes the last index first, as reshape does.
"""

import numpy as np


def flat_forward(X, W, b):
    out = np.empty((len(X), len(b)))
    for i, sample in enumerate(X):
        out[i] = W @ np.ravel(sample) + b
    return out
