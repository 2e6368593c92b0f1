"""float32 is no Python float

You ask whether the elements are of type float. Those of a float64 array are, by inheritance, and
those of a float32 array are not.

Hint: call it with an array of float32.
"""

import numpy as np


def log_softmax(Z, axis=-1):
    if not isinstance(Z.flat[0], (float, np.integer)):
        raise TypeError("numbers, please")
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
