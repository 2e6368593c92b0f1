"""Rounded to four digits

You round the result. Rounding is for printing.

Hint: does each row of your result sum to 1?
"""

import numpy as np


def softmax(Z, axis=-1):
    S = np.asarray(Z, float)
    E = np.exp(S - S.max(axis=axis, keepdims=True))
    return np.round(E / E.sum(axis=axis, keepdims=True), 4)
