"""Straight from the arguments

Without a conversion: NumPy promotes whole numbers by itself.
"""


def dense_backward(dZ, X, W):
    return dZ @ W, dZ.T @ X, dZ.sum(0)
