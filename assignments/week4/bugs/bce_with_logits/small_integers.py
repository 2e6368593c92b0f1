"""Small integers wrap around

You compute with the logits as they come. In int8, -(-128) is -128 again, and exp of an int8 has
three digits only.

Hint: make a float array of z first.
"""

import numpy as np


def bce_with_logits(z, y):
    with np.errstate(all="ignore"):
        return float(np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))))
