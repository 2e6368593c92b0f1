"""The logit in place of the probability

You return (z - y) / N: the sigmoid is missing.

Hint: what values can sigmoid(z) - y take?
"""

import numpy as np


def bce_with_logits_grad(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    return (s - t) / s.size
