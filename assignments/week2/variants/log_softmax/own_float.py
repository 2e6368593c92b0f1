"""float32 stays float32

The precision of the input is kept, and integers become floats.
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = Z if Z.dtype.kind == "f" else Z.astype(float)
    s = S - S.max(axis=axis, keepdims=True)
    return s - np.log(np.einsum("...->...", np.exp(s)).sum(axis=axis, keepdims=True))
