"""exp overflows for negative x

The value is right, but for x = -10000 you ask for exp(10000), which overflows, with a warning.

Hint: arrange the formula so that exp only ever sees -|x|.
"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-np.asarray(x, float)))
