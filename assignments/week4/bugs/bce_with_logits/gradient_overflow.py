"""exp overflows in the gradient

You compute exp(z) / (1 + exp(z)), which is infinity over infinity at 1000: NaN.

Hint: let exp see negative numbers only.
"""

import numpy as np


def bce_with_logits_grad(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    with np.errstate(all="ignore"):
        return (np.exp(s) / (1 + np.exp(s)) - t) / s.size
