"""A tolerance around 0 in the update

You take a small score above 0 for the prediction 0. Every score above 0 is the prediction 1,
however small.

Hint: use your perceptron_predict here.
"""


def perceptron_update(w, b, x, y, lr):
    e = int(y) - int(x @ w + b > 1e-9)
    return w + lr * e * x, b + lr * e
