"""The result in an array like b

Your answer becomes whole numbers when b is an array of those: the dtype of b has no room for fractions.

Hint: which dtype has np.array([2, -7])?
"""


def dense_forward(X, W, b):
    return (X @ W.T + b).astype(b.dtype).astype(float)
