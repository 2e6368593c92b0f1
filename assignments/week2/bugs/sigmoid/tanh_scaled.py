"""The scaled tanh

You use 1.7159 tanh(2x / 3), an old recommendation. Here tanh is plain.

Hint: what is tanh(10000)?
"""

import numpy as np


def tanh(x):
    return 1.7159 * np.tanh(2 * np.asarray(x, float) / 3)
