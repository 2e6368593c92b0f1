"""The bias is updated before the prediction for w

You update b first and predict again with it for w.

Hint: keep y - yhat in a variable before you touch b.
"""


def perceptron_update(w, b, x, y, lr):
    yhat = int(x @ w + b > 0)
    e = int(y) - yhat
    b = float(b + lr * e)
    e = int(y) - int(x @ w + b > 0)
    return w + lr * e * x, b
