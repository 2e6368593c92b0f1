"""tanh in single precision

You convert to float32, which keeps seven digits.

Hint: print tanh(1) with 12 digits.
"""

import numpy as np


def tanh(x):
    return np.tanh(np.asarray(x, np.float32))
