"""Each sample flattened by itself

A list of results, stacked.
"""

import numpy as np


def flat_forward(X, W, b):
    return np.stack([W @ sample.flatten() + b for sample in X])
