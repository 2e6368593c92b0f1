"""The score in place of the prediction

You use y - (w . x + b). That is the delta rule of ADALINE; the perceptron compares y with its
answer, 0 or 1.

Hint: which values can y - yhat take?
"""


def perceptron_update(w, b, x, y, lr):
    yhat = int(x @ w + b > 0)
    e = int(y) - yhat
    d = float(y - (x @ w + b))
    return w + lr * d * x, float(b + lr * d)
