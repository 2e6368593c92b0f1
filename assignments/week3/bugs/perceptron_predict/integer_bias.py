"""The bias loses its fraction

You turn b into a whole number, which moves the boundary.

Hint: what becomes of b = -1.5 in your code?
"""


def perceptron_predict(X, w, b):
    return (X @ w + int(b) > 0).astype(int)
