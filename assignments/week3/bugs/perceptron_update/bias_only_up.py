"""The bias never goes down

For a sample wrongly predicted 1 you move w and leave b as it was. Both move, by the same y -
yhat.

Hint: what is lr (y - yhat) for y = 0 and yhat = 1?
"""


def perceptron_update(w, b, x, y, lr):
    e = int(y) - int(x @ w + b > 0)
    return w + lr * e * x, b + lr * max(e, 0)
