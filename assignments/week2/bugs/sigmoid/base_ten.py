"""Powers of 10

You use powers of 10 in place of the natural exponential.

Hint: what is sigmoid(1), to three digits?
"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + 10.0 ** -np.clip(np.asarray(x, float), -300, 300))
