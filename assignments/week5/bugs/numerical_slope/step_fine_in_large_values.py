"""A step of 1e-10

You measure with a step of 1e-10. Where the values of f are large, their last digits are as
coarse as the change that you look for.

Hint: of two values around 1000, how many digits after the point are there?
"""


def numerical_slope(f, x, h=1e-10):
    return (f(x + h) - f(x - h)) / (2 * h)
