"""The mean taken off the sample

You take the mean off the weights that were drawn. The distribution has mean 0, a sample of it has
not: a single weight would always be 0.

Hint: what comes out for one input and one output?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    W = rng.standard_normal((fan_out, fan_in))
    return np.sqrt(2 / fan_in) * (W - W.mean())
