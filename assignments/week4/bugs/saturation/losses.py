"""The losses in place of their slopes

You return the two losses themselves.

Hint: the question is how hard they push, not how large they are.
"""

import numpy as np


def saturation(z, y):
    e = float(np.exp(-abs(z)))
    p = 1 / (1 + e) if z >= 0 else e / (1 + e)
    slope = e / (1 + e) ** 2
    return (p - y) ** 2, -float(np.log(max(p if y else 1 - p, 1e-300)))
