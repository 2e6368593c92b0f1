"""The global generator

You seed NumPy's global generator and draw from that. Draw from rng, and nothing else has a say.

Hint: where does your function use rng?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    np.random.seed(42)
    if dist == "normal":
        return np.random.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return np.random.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
