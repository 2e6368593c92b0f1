"""An empty list is refused

You refuse an empty list. There is nothing to move then, and the answer is an empty list.

Hint: what would your loop do with it?
"""

import numpy as np


def gd_step(params, grads, lr):
    if not params:
        raise ValueError("nothing to do")
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [
        np.asarray(p, float) - lr * np.asarray(g, float) for p, g in zip(params, grads, strict=True)
    ]
