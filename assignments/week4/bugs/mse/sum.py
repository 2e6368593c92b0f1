"""Sum in place of mean

You add the squared errors up and do not divide by how many there are, so the loss grows with
the batch.

Hint: double the batch by repeating it: should the loss change?
"""

import numpy as np


def mse(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return float(np.sum((p - t) ** 2))
