"""The gradient of unsigned integers wraps around

In the gradient you subtract before you make floats of the arguments. For uint8, 3 - 5 is 254.

Hint: make float arrays first, then subtract.
"""


def mse_grad(pred, y):
    if pred.shape != y.shape:
        raise ValueError("shapes differ")
    return 2 * (pred - y).astype(float) / pred.size
