"""float32 stays float32

The precision of the input is kept, and integers become floats.
"""

import numpy as np


def softmax(Z, axis=-1):
    S = Z if Z.dtype.kind == "f" else Z.astype(float)
    E = np.exp(S - np.amax(S, axis=axis, keepdims=True))
    return E / np.add.reduce(E, axis=axis, keepdims=True)
