"""The result is rounded to float32

You convert to float32, which keeps about seven digits. Compute in float64, NumPy's default.

Hint: print the dtype of what you return.
"""

import numpy as np


_exact = activation_backward


def activation_backward(dA, Z, name):
    return _exact(dA, Z, name).astype(np.float32)
