"""NaN is left out of the sum

0 times log 0 is NaN, and counts nothing here; the warnings stay inside.
"""

import numpy as np


def cross_entropy_probs(P, Y):
    with np.errstate(divide="ignore", invalid="ignore"):
        t = np.nansum(np.asarray(Y, float) * np.log(np.asarray(P, float)), axis=1)
    return float(-t.mean())
