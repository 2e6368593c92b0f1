"""The gain for tanh

Your factor is 5/3 / sqrt(fan_in), the one that goes with tanh.

Hint: square your factor: is it 2 / fan_in?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    return 5 / 3 / np.sqrt(fan_in) * rng.standard_normal((fan_out, fan_in))
