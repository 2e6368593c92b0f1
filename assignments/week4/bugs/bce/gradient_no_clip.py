"""The gradient divides by 0

You use p as it is, and p (1 - p) is 0 at both ends.

Hint: clip p in the gradient as in the loss.
"""

import numpy as np


def bce_grad(p, y):
    with np.errstate(all="ignore"):
        return (p - y) / (p * (1 - p)) / len(p)
