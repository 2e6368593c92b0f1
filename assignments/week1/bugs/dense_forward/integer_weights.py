"""The weights are made whole numbers

The fractions of the weights are lost where X is an array of whole numbers, as when they take its dtype.

Hint: which dtype has X for pixels?
"""


def dense_forward(X, W, b):
    return X @ W.astype(X.dtype).T + b
