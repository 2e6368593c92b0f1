"""The learning rate is left out

You take the whole step, whatever lr is.

Hint: where does lr stand in the rule?
"""


def perceptron_update(w, b, x, y, lr):
    yhat = int(x @ w + b > 0)
    e = int(y) - yhat
    return w + e * x, float(b + e)
