"""Weights and bias in the wrong order

You return (b, w).

Hint: in which order does the docstring name them?
"""


def perceptron_update(w, b, x, y, lr):
    yhat = int(x @ w + b > 0)
    e = int(y) - yhat
    return float(b + lr * e), w + lr * e * x
