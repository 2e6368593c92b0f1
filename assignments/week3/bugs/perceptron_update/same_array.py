"""The same array is returned when nothing changes

For a sample that is right you return w itself. Whoever changes the result then changes the
argument.

Hint: a copy is enough.
"""


def perceptron_update(w, b, x, y, lr):
    yhat = int(x @ w + b > 0)
    e = int(y) - yhat
    if e == 0:
        return w, float(b)
    return w + lr * e * x, float(b + lr * e)
