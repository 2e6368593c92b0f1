"""A generator of your own

You draw from a generator with a seed of your own and leave rng alone: the same weights come out
each time, whatever is passed in.

Hint: what do two layers of the same size get?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    rng = np.random.default_rng(42)
    return np.sqrt(2 / fan_in) * rng.standard_normal((fan_out, fan_in))
