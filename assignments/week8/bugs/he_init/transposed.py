"""The shape is (fan_in, fan_out)

Your weights have shape (fan_in, fan_out). In this course W is (outputs, inputs), and a layer is X
@ W.T.

Hint: how many rows does W have for a layer of 3 inputs and 2 outputs?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    return np.sqrt(2 / fan_in) * rng.standard_normal((fan_in, fan_out))
