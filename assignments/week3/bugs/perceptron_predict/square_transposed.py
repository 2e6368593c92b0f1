"""The rows and columns of a square batch are exchanged

Your function answers as if the samples stood in the columns of X where X has as many rows as
columns. They stand in its rows, whatever the shape.

Hint: with two samples of two features, what is X[0]?
"""


def perceptron_predict(X, w, b):
    z = w @ X if len(X) == len(w) else X @ w
    return (z + b > 0).astype(int)
