"""The mean over the inputs

You divide by the number of inputs where a sum is asked for.

Hint: what is w . x for two equal products?
"""


def dense_forward(X, W, b):
    return X @ W.T / X.shape[1] + b
