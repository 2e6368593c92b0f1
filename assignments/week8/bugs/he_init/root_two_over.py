"""The root of 2 alone

You have sqrt(2) / fan_in: the root belongs over the whole fraction.

Hint: square your factor: is it 2 / fan_in?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    return np.sqrt(2) / fan_in * rng.standard_normal((fan_out, fan_in))
