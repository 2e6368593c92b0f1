"""Just the first sample

You compute the answer for one sample alone.

Hint: how many rows has the result?
"""


def dense_forward(X, W, b):
    return W @ X[0] + b
