"""Xavier for He

Your variance is 2 / (fan_in + fan_out), which is Xavier's.

Hint: does fan_out stand in He's variance?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    return np.sqrt(2 / (fan_in + fan_out)) * rng.standard_normal((fan_out, fan_in))
