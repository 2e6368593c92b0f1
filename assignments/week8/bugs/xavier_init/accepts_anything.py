"""Any dist will do

For a dist that you do not know you take the uniform one, without a word. A misspelt "nromal"
should raise ValueError.

Hint: what happens after your last question about dist?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng, dist="normal"):
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
    limit = np.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(-limit, limit, (fan_out, fan_in))
