"""The gradient is not divided by N

You give each sample's own slope. The loss is a mean over N samples.

Hint: if all samples are alike, does the loss depend on N?
"""

import numpy as np


def bce_grad(p, y):
    q, t = np.clip(np.asarray(p, float), 1e-12, 1 - 1e-12), np.asarray(y, float)
    return (q - t) / (q * (1 - q))
