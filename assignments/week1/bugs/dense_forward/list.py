"""A list of rows

You return a list of lists; an array is asked for.

Hint: what is type(Z)?
"""


def dense_forward(X, W, b):
    return (X @ W.T + b).tolist()
