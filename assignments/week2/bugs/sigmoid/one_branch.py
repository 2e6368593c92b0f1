"""Right on one side only

You let exp see -|x|, which never overflows, but use the same fraction for both signs: your
sigmoid is symmetric.

Hint: is sigmoid(-5) near 1 or near 0?
"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-np.abs(np.asarray(x, float))))
