"""The bias is divided by the batch

You divide the bias by the number of samples. There is no mean in a layer.

Hint: does a sample's answer depend on how many others there are?
"""


def dense_forward(X, W, b):
    return X @ W.T + b / len(X)
