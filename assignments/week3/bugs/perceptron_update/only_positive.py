"""Only samples of class 1 are learned from

You move only for y = 1. A wrong answer for y = 0 has to move w and b too, the other way.

Hint: what is y - yhat for y = 0 and yhat = 1?
"""


def perceptron_update(w, b, x, y, lr):
    yhat = int(x @ w + b > 0)
    e = int(y) - yhat
    e = max(e, 0)
    return w + lr * e * x, float(b + lr * e)
