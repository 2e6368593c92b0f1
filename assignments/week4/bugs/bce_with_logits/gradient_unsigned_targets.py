"""Unsigned targets wrap around

You compute -y with the targets as they come. For uint8, -1 is 255.

Hint: make a float array of y first.
"""

import numpy as np


def bce_with_logits_grad(z, y):
    s = np.asarray(z, float)
    e = np.exp(-np.abs(s))
    return (-y + np.where(s >= 0, 1.0, e) / (1 + e)) / s.size
