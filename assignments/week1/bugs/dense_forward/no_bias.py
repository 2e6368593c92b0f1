"""The bias is left out

You forgot b.

Hint: what should the layer give when all inputs are 0?
"""


def dense_forward(X, W, b):
    return X @ W.T + 0.0
