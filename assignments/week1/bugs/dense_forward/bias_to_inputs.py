"""The bias along the inputs

You add b to the inputs or the weights.

Hint: which axis of the result has length O?
"""


def dense_forward(X, W, b):
    return X @ (W + b[:, None]).T
