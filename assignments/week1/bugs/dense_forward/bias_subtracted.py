"""The bias is subtracted

You subtract b where it should be added.

Hint: what should the layer give when all inputs are 0?
"""


def dense_forward(X, W, b):
    return X @ W.T - b
