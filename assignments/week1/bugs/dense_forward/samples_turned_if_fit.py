"""X is turned round where it has as many samples as inputs

You exchange the axes of X where it has as many rows as columns, or compute W @ X, which is possible just then. The
rows of X are the samples, always.

Hint: how do you know which axis of a (5, 5) X is which?
"""


def dense_forward(X, W, b):
    if X.shape[0] == W.shape[1]:
        X = X.T
    return X @ W.T + b
