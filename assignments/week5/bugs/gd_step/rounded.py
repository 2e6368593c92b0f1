"""Rounded on the way

You round the new parameters. A small step then disappears.

Hint: round only what you print.
"""

import numpy as np


def gd_step(params, grads, lr):
    if len(params) != len(grads):
        raise ValueError("lengths differ")
    if any(np.shape(p) != np.shape(g) for p, g in zip(params, grads, strict=True)):
        raise ValueError("shapes differ")
    return [
        np.round(np.asarray(p, float) - lr * np.asarray(g, float), 6)
        for p, g in zip(params, grads, strict=True)
    ]
