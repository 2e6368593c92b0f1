"""Right samples change the weights too

You add lr y x whatever the prediction was. The rule moves only where the prediction is wrong.

Hint: what is y - yhat for a sample that is right?
"""


def perceptron_update(w, b, x, y, lr):
    yhat = int(x @ w + b > 0)
    e = int(y) - yhat
    return w + lr * int(y) * x, float(b + lr * int(y))
