"""The logarithm to base 10

You use log10. Here it is the natural logarithm.

Hint: what is log_softmax([0, 0])?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    return (shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))) / np.log(10)
