"""The gradient computes with small integers

You compute with the logits as they come. In int8, -(-128) is -128 again, and exp of an int8 has
three digits only.

Hint: make a float array of z first.
"""

import numpy as np


def bce_with_logits_grad(z, y):
    with np.errstate(all="ignore"):
        e = np.exp(-np.abs(z))
        return ((np.where(z >= 0, 1, e) / (1 + e)).astype(float) - y) / len(z)
