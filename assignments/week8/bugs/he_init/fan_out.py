"""fan_out for fan_in

You have fan_out in the variance. An output is a sum over fan_in inputs, and that is what has to
be made up for.

Hint: how many terms has the sum that a unit computes?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    return np.sqrt(2 / fan_out) * rng.standard_normal((fan_out, fan_in))
