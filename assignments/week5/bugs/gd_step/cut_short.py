"""Lists of different lengths are cut short

You go through both lists with zip, which stops at the end of the shorter one and says nothing.

Hint: compare the lengths first, or use zip's strict.
"""

import numpy as np


def gd_step(params, grads, lr):
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=False)):
        raise ValueError("shapes differ")
    return [
        np.asarray(p, float) - lr * np.asarray(g, float)
        for p, g in zip(params, grads, strict=False)
    ]
