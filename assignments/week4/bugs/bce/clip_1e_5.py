"""The clip is still too coarse

You clip p to [1e-5, 1 - 1e-5]. A confident mistake then costs 11.5 at most.

Hint: clip at 1e-12.
"""

import numpy as np


def bce(p, y):
    q = np.clip(p, 1e-5, 1 - 1e-5)
    return float(-np.mean(y * np.log(q) + (1 - y) * np.log(1 - q)))
