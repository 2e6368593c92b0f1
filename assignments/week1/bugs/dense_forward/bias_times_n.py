"""The bias counts for each input

You add the bias inside the sum over the inputs, so it counts I times.

Hint: how often does b count in w . x + b?
"""


def dense_forward(X, W, b):
    return X @ W.T + X.shape[1] * b
