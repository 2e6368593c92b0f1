"""The shape is (fan_in, fan_out)

Your weights have shape (fan_in, fan_out). In this course W is (outputs, inputs), and a layer is X
@ W.T.

Hint: how many rows does W have for a layer of 3 inputs and 2 outputs?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_in, fan_out))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_in, fan_out))
    raise ValueError(f"dist is {dist!r}")
