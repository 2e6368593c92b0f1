"""log(1 + exp(z)) overflows

You compute log(1 + exp(z)) - z y. exp(1000) is infinite, and so is the loss.

Hint: let exp see -|z| only.
"""

import numpy as np


def bce_with_logits(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    with np.errstate(all="ignore"):
        return float(np.mean(np.log(1 + np.exp(s)) - s * t))
