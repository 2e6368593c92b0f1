"""The global generator

You seed NumPy's global generator and draw from that. Draw from rng, and nothing else has a say.

Hint: where does your function use rng?
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    np.random.seed(0)
    return np.sqrt(2 / fan_in) * np.random.randn(fan_out, fan_in)
