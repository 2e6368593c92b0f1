"""Logits are clipped to [-10, 10]

You clip z, so that the squared error's push stops falling at |z| = 10.

Hint: what should the push be at z = -15?
"""

import numpy as np


def saturation(z, y):
    p = 1 / (1 + float(np.exp(-np.clip(z, -10, 10))))
    return 2 * abs(p - y) * p * (1 - p), abs(p - y)
