"""Only the weights are returned

You return w alone; the result is the pair (w, b).

Hint: how many things does the caller unpack?
"""


def perceptron_update(w, b, x, y, lr):
    yhat = int(x @ w + b > 0)
    e = int(y) - yhat
    return w + lr * e * x
