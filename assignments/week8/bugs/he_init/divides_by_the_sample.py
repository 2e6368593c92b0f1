"""The sample's own deviation

You divide the weights by the deviation of the very numbers drawn. A single weight has none, and
becomes NaN; the distribution has the right deviation by itself.

Hint: what comes out for one input and one output?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    W = rng.standard_normal((fan_out, fan_in))
    return np.sqrt(2 / fan_in) * W / W.std()
