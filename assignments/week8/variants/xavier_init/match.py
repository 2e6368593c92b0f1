"""A match statement, and TypeError no longer needed

Any way of telling the two names apart will do.
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    std = np.sqrt(2.0 / (fan_in + fan_out))
    match dist:
        case "normal":
            return std * rng.normal(size=(fan_out, fan_in))
        case "uniform":
            return rng.uniform(low=-np.sqrt(3) * std, high=np.sqrt(3) * std, size=(fan_out, fan_in))
        case _:
            raise ValueError("unknown distribution: " + str(dist))
