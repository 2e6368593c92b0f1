"""The gradient of the samples with y = 1 alone

You differentiate y log p and leave out the other term.

Hint: what is the slope for y = 0?
"""

import numpy as np


def bce_grad(p, y):
    q, t = np.clip(np.asarray(p, float), 1e-12, 1 - 1e-12), np.asarray(y, float)
    return -t / q / q.size
