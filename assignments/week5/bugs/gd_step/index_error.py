"""Too few gradients end in IndexError

You take grads[i] for each parameter. With too few of them that is an IndexError, and with too
many the rest is ignored; the docstring promises ValueError.

Hint: compare the two lengths before the loop.
"""

import numpy as np


def gd_step(params, grads, lr):
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=False)):
        raise ValueError("shapes differ")
    return [np.asarray(p, float) - lr * np.asarray(grads[i], float) for i, p in enumerate(params)]
