"""The result in an array like W

Your answer becomes whole numbers when W is an array of those: the dtype of W has no room for fractions.

Hint: which dtype has np.array([[1, -2, 3]])?
"""


def dense_forward(X, W, b):
    return (X @ W.T + b).astype(W.dtype).astype(float)
