"""Weight by weight

Numbers drawn one after the other are as independent as an array of them.
"""

import math

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    mean_fan = (fan_in + fan_out) / 2
    if dist not in ["normal", "uniform"]:
        raise ValueError("dist")
    W = np.empty((fan_out, fan_in))
    for row in W:
        for i in range(fan_in):
            if dist == "normal":
                row[i] = rng.normal(scale=math.sqrt(1 / mean_fan))
            else:
                row[i] = rng.uniform(-math.sqrt(3 / mean_fan), math.sqrt(3 / mean_fan))
    return W
