"""The learning rate is cut to a whole number

A learning rate above 1 loses its fraction in your step: 1.5 works as 1.

Hint: how long is the step for lr = 1.5 and x = (1, 0)?
"""


def perceptron_update(w, b, x, y, lr):
    e = int(y) - int(x @ w + b > 0)
    rate = int(lr) if lr > 1 else lr
    return w + rate * e * x, b + rate * e
