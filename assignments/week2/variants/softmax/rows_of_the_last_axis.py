"""Rows of the last axis

The axis is swapped to the end and back, and each row is summed by math.fsum.
"""

import math

import numpy as np


def softmax(Z, axis=-1):
    A = np.swapaxes(np.array(Z, dtype=float), axis, -1)
    flat = A.reshape(-1, A.shape[-1]).copy()
    for i in range(flat.shape[0]):
        row = flat[i]
        m = max(row)
        ex = [math.exp(v - m) for v in row]
        t = math.fsum(ex)
        flat[i] = [v / t for v in ex]
    return np.swapaxes(flat.reshape(A.shape), axis, -1)
