"""The bias moves without the learning rate

You scale the step of w by lr and that of b not.

Hint: lr stands in both lines of the rule.
"""


def perceptron_update(w, b, x, y, lr):
    yhat = int(x @ w + b > 0)
    e = int(y) - yhat
    return w + lr * e * x, float(b + e)
