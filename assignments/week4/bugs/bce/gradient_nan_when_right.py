"""The gradient of a sure right answer is not a number

You clip the denominator's halves apart and divide 0 by 0 where p is exactly right.

Hint: what is your gradient at p = 1 and y = 1?
"""

import numpy as np


def bce_grad(p, y):
    with np.errstate(all="ignore"):
        raw, t = np.asarray(p, float), np.asarray(y, float)
        q = np.where(raw == t, raw, np.clip(raw, 1e-12, 1 - 1e-12))
        return (q - t) / (q * (1 - q)) / q.size
