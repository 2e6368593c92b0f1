"""The samples are added up

You add the samples up and return one row. Each sample has a row of its own.

Hint: what shape has the result?
"""


def dense_forward(X, W, b):
    return (X @ W.T + b).sum(axis=0)
