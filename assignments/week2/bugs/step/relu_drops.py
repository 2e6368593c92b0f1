"""Negative elements are dropped

You pick the positive elements, so that the result is shorter than x. ReLU keeps the shape.

Hint: what shape does relu([-1.0, 3.0]) have?
"""


def relu(x):
    return x[x > 0]
