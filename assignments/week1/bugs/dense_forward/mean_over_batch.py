"""Divided by the batch

You divide by the number of samples. There is no mean in a layer.

Hint: does a sample's answer depend on how many others there are?
"""


def dense_forward(X, W, b):
    return X @ W.T / len(X) + b
