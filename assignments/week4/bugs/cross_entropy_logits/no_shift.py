"""Nothing keeps exp from overflowing

You compute exp(Z) as it is. exp(1000) is infinite, and infinity over infinity is NaN.

Hint: subtract each row's maximum first: it changes nothing.
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S, n = np.asarray(Z, float), np.arange(len(y))
    with np.errstate(all="ignore"):
        E = np.exp(S)
        return float(-np.mean(np.log((E / E.sum(axis=1, keepdims=True))[n, y])))
