"""A very small tolerance around 0

You treat scores that are very near to 0 as 0. The rule says 1 for every score above 0, however
small.

Hint: is 1e-14 above 0?
"""


def perceptron_predict(X, w, b):
    return (X @ w + b > 1e-12).astype(int)
