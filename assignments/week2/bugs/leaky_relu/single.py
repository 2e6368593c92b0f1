"""Single precision

You convert to float32, which keeps seven digits. Keep the precision of the input.

Hint: print the result for x = 0.1 with 12 digits.
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    v = np.asarray(x, np.float32)
    return np.where(v > 0, v, np.float32(alpha) * v)
