"""Powers of 2

You use powers of 2 in place of the natural exponential.

Hint: what is sigmoid(1), to three digits?
"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + 2.0 ** -np.clip(np.asarray(x, float), -1000, 1000))
