"""exp overflows for large logits

You compute exp(z) / (1 + exp(z)): at z = 1000 that is infinity over infinity.

Hint: let exp see -|z|.
"""

import numpy as np


def saturation(z, y):
    with np.errstate(all="ignore"):
        p = float(np.exp(z) / (1 + np.exp(z)))
    return 2 * abs(p - y) * p * (1 - p), abs(p - y)
