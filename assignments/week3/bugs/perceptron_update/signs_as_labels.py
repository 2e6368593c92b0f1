"""Labels are taken for -1 and +1

You add lr (2 y - 1) x for every sample. Labels are 0 and 1, and only mistakes count.

Hint: what is y - yhat for a sample that is right?
"""


def perceptron_update(w, b, x, y, lr):
    yhat = int(x @ w + b > 0)
    e = int(y) - yhat
    s = 2 * int(y) - 1
    return w + lr * s * x, float(b + lr * s)
