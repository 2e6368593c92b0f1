"""The biases take the dtype of the weights

The fractions of the biases are lost where W is an array of whole numbers, as when they take its dtype.

Hint: which dtype has np.array([[1, -2, 3]])?
"""


def dense_forward(X, W, b):
    return (X @ W.T + b.astype(W.dtype)).astype(float)
