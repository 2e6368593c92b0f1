"""float32 stays float32

The precision of the input is kept, and integers become floats.
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    v = x if x.dtype == np.float32 else np.asarray(x, float)
    return np.where(v < 0, v * v.dtype.type(alpha), v)
