"""A single input goes wrong

You treat a layer with one input apart, and the product broadcasts the wrong way.

Hint: what shape has the result for I = 1?
"""


def dense_forward(X, W, b):
    Z = X @ W.T if X.shape[1] > 1 else X * W.ravel()[0]
    return Z + b
