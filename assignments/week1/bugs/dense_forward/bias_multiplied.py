"""The bias multiplies

You multiply by b where it should be added.

Hint: what should the layer give when all inputs are 0?
"""


def dense_forward(X, W, b):
    return (X @ W.T) * b
