"""The biases are made whole numbers

For whole numbers X @ W.T is an integer array; b is made to fit into it, and loses its fractions.

Hint: which dtype has the product of two integer arrays?
"""


def dense_forward(X, W, b):
    Z = X @ W.T
    Z = Z + b.astype(Z.dtype)
    return Z.astype(float)
