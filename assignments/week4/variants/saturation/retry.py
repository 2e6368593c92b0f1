"""By catching the overflow

Where exp overflows, the sigmoid is 0.
"""

import math


def saturation(z, y):
    try:
        p = 1 / (1 + math.exp(-z))
    except OverflowError:
        p = 0.0
    d = abs(p - y)
    return tuple([2 * d * p * (1 - p), d])
