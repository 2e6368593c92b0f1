"""One of the two terms has the wrong sign

You have -y/p - (1 - y)/(1 - p). The inner derivative of log(1 - p) is -1, which makes the
second term positive.

Hint: differentiate log(1 - p) by p.
"""

import numpy as np


def bce_grad(p, y):
    q, t = np.clip(np.asarray(p, float), 1e-12, 1 - 1e-12), np.asarray(y, float)
    return (-t / q - (1 - t) / (1 - q)) / q.size
