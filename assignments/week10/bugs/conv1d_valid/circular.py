"""x is joined to a ring

You take the elements behind the end from the beginning.

Hint: what is behind the last element of x?
"""

import numpy as np


def conv1d_valid(x, w):
    x, w = np.asarray(x, float), np.asarray(w, float)
    if len(w) > len(x):
        raise ValueError("kernel too long")
    return (
        sum(np.roll(x, -k) * w[k] for k in range(len(w)))[: len(x) - len(w) + 1] + 0 * x[:1] * w[0]
        if len(w) == 1
        else sum(np.roll(x, 1 - k) * w[k] for k in range(len(w)))[: len(x) - len(w) + 1]
    )
