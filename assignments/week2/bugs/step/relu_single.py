"""Single precision

You convert to float32, which keeps seven digits. Keep the precision of the input.

Hint: print relu([0.1]) with 12 digits.
"""

import numpy as np


def relu(x):
    return np.maximum(0.0, x).astype(np.float32)
