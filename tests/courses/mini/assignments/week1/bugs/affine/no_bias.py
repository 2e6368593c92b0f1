"""The bias is left out

You multiply by the weights and stop there; the bias of each output is missing.

Hint: what should the answer be when X is all zeros?
"""


def affine(X, W, b):
    return X @ W.T
