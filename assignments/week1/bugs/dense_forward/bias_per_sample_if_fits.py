"""The bias along the samples where it fits

You add b to the samples if there are as many of them as neurons. It always belongs to the neurons.

Hint: which axis of the result has length O?
"""


def dense_forward(X, W, b):
    Z = X @ W.T
    return Z + (b[:, None] if len(X) == len(b) and len(b) > 1 else b)
