"""Rows stacked, which fails for none

You collect the rows in a list and stack them, and there is nothing to stack for an empty batch.

Hint: what should zeros((0, 2, 3)) become?
"""

import numpy as np


def flatten_batch(x):
    return np.stack([sample.ravel() for sample in x])
