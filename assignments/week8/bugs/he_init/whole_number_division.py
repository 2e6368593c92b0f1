"""A division of whole numbers

You divide with //, which leaves 0 for any fan_in above 2: all weights are 0.

Hint: what is 2 // 300?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    return np.sqrt(2 // fan_in) * rng.standard_normal((fan_out, fan_in))
