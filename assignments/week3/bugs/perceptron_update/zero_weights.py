"""Weights of zero always predict 0

While all weights are 0 your update takes the prediction to be 0. The score is b then, and b may
be above 0.

Hint: what is the prediction for w = 0 and b = 0.5?
"""


def perceptron_update(w, b, x, y, lr):
    yhat = int(x @ w + b > 0) if w.any() else 0
    return w + lr * (y - yhat) * x, b + lr * (y - yhat)
