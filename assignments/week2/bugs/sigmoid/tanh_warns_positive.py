"""tanh overflows on the positive side

The value is right, but for x = 10000 you ask for exp(20000), which overflows, with a warning.

Hint: arrange the formula so that exp only ever sees -2|x|.
"""

import numpy as np


def tanh(x):
    return 1 - 2 / (1 + np.exp(2 * np.asarray(x, float)))
