"""A part of a name is accepted

You ask whether dist is `in` a text, which is true of each part of it: of "norm", of "uni", and of
the empty text. ("uniform") in parentheses is a text as well, and no tuple.

Hint: what is "uni" in ("uniform")?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist in "normal":
        return rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
    if dist in "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
