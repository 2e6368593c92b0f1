"""The inputs are made whole numbers

You turn the inputs into the dtype of W, so their fractions are lost when W is an array of whole numbers.

Hint: which dtype has np.array([[1, -2, 3]])?
"""


def dense_forward(X, W, b):
    return (X.astype(W.dtype) @ W.T + b).astype(float)
