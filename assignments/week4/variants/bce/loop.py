"""A loop over the samples

The same sum, sample by sample.
"""

import numpy as np


def bce(p, y):
    total = 0.0
    for a, b in zip(p, y, strict=True):
        a = min(max(float(a), 1e-12), 1 - 1e-12)
        total -= np.log(a) if b else np.log(1 - a)
    return total / len(p)
