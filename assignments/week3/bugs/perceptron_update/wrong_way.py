"""The step goes the wrong way

You have yhat - y for y - yhat, so that every step makes the mistake worse.

Hint: for y = 1 and yhat = 0, should the score rise?
"""


def perceptron_update(w, b, x, y, lr):
    yhat = int(x @ w + b > 0)
    e = int(y) - yhat
    return w - lr * e * x, float(b - lr * e)
