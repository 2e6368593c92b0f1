"""The bias is added to whole numbers in place

For whole numbers X @ W.T is an integer array, and b is cut off to fit into it, or refused.

Hint: which dtype has the product of two integer arrays?
"""


def dense_forward(X, W, b):
    Z = X @ W.T
    Z = Z + b.astype(Z.dtype)
    return Z.astype(float)
