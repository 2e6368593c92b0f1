"""Bytes read as float64

You look at the memory of x as float64. The bytes of a float32 array are other numbers.

Hint: call it with an array of float32.
"""

import numpy as np


def relu(x):
    if x.dtype.kind == "f":
        wide = np.zeros(x.size)
        read = np.frombuffer(x.tobytes())[: x.size]
        wide[: len(read)] = read
        return np.maximum(0.0, wide).reshape(x.shape)
    return np.maximum(0.0, x)
