"""0 where x is below -10

Your silu is 0 for inputs below -10. It comes nearer and nearer to 0 there, but is not there yet.

Hint: what is -12 sigmoid(-12)?
"""

import numpy as np


def silu(x):
    v = np.asarray(x, float)
    return np.where(v < -10, 0.0, v * sigmoid(v))
