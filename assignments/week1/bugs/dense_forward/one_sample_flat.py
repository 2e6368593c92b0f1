"""A batch of one becomes a vector

You return (O,) for one sample; the result should be (1, O).

Hint: what shape has the result for N = 1?
"""


def dense_forward(X, W, b):
    Z = X @ W.T + b
    return Z[0] if len(Z) == 1 else Z
