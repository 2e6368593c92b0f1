"""float32 is no Python float

You ask whether the elements are of type float. Those of a float64 array are, by inheritance, and
those of a float32 array are not.

Hint: call it with an array of float32.
"""

import numpy as np


def softmax(Z, axis=-1):
    if not isinstance(Z.flat[0], (float, np.integer)):
        raise TypeError("numbers, please")
    S = np.asarray(Z, float)
    E = np.exp(S - S.max(axis=axis, keepdims=True))
    return E / E.sum(axis=axis, keepdims=True)
