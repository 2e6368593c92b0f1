"""The deviation as a uniform limit

Your weights are spread evenly between -sqrt(2 / fan_in) and sqrt(2 / fan_in), whose deviation is
smaller by a factor of sqrt 3.

Hint: what is the variance of numbers spread evenly between -limit and limit?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    return rng.uniform(-np.sqrt(2 / fan_in), np.sqrt(2 / fan_in), (fan_out, fan_in))
