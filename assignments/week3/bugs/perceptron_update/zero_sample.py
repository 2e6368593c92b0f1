"""A sample of zeros teaches nothing

Where all features are 0 you change nothing. The weights stay as they are then, but the bias has
to move if the prediction is wrong.

Hint: what is lr (y - yhat) for x = 0, b = 1 and y = 0?
"""


def perceptron_update(w, b, x, y, lr):
    e = int(y) - int(x @ w + b > 0)
    return w + lr * e * x, b + lr * e * int(x.any())
