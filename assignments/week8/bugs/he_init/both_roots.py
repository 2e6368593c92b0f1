"""fan_in under no root

You divide by fan_in / 2 in place of multiplying by its inverse's root.

Hint: do your weights become smaller as fan_in grows, and how fast?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    return np.sqrt(fan_in / 2) * rng.standard_normal((fan_out, fan_in))
