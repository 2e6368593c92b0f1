"""dist has no effect

Your weights are normal whatever dist says. Uniform ones never leave [-limit, limit].

Hint: where does your function look at dist?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist not in ("normal", "uniform"):
        raise ValueError(f"dist is {dist!r}")
    return rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
