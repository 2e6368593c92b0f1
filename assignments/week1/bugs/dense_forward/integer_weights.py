"""The weights are made whole numbers

You turn the weights into the dtype of X, so their fractions are lost when X is an array of whole numbers.

Hint: which dtype has X for pixels?
"""


def dense_forward(X, W, b):
    return X @ W.astype(X.dtype).T + b
