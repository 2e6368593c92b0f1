"""W is not transposed

You multiply X (N, I) by W (O, I): the shapes do not fit, or, if O equals I, the answer is another.

Hint: which shape must stand on the right of X @?
"""


def dense_forward(X, W, b):
    return X @ W + b
