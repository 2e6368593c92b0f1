"""Always uniform

Your weights are uniform whatever dist says.

Hint: where does your function look at dist?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist not in ("normal", "uniform"):
        raise ValueError(f"dist is {dist!r}")
    limit = np.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(-limit, limit, (fan_out, fan_in))
