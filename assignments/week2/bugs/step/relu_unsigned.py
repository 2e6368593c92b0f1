"""Everything is a float64

You read the array's bytes as float64, or refuse any other type. Data come as float32 and as
integers too.

Hint: call it with an array of float32.
"""

import numpy as np


def relu(x):
    if x.dtype != np.float64:
        raise TypeError("float64 please")
    return np.maximum(0.0, x)
