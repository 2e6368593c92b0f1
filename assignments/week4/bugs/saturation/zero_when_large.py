"""Both slopes are 0 for large logits

You return 0 for both slopes where exp would overflow. Where the network is sure and wrong, BCE
pushes with all its strength, 1.

Hint: which value has |p - y| at z = -1000 and y = 1?
"""

import numpy as np


def saturation(z, y):
    if abs(z) > 700:
        return 0.0, 0.0
    p = 1 / (1 + np.exp(-float(z)))
    return float(2 * abs(p - y) * p * (1 - p)), float(abs(p - y))
