"""Targets are taken for -1 and +1

You compute log(1 + exp(-y z)), which is right for targets of -1 and +1. Here they are 0 and 1.

Hint: what does your formula give for y = 0?
"""

import numpy as np


def bce_with_logits(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    return float(np.mean(np.maximum(-s * t, 0) + np.log1p(np.exp(-np.abs(s * t)))))
