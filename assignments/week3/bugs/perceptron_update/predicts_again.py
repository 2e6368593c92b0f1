"""The prediction is made again between w and b

You update w, predict once more with the new w, and use that for b. One prediction, made before
anything moves, serves both.

Hint: keep y - yhat in a variable before you touch w.
"""


def perceptron_update(w, b, x, y, lr):
    yhat = int(x @ w + b > 0)
    e = int(y) - yhat
    w = w + lr * e * x
    e = int(y) - int(x @ w + b > 0)
    return w, float(b + lr * e)
