"""A step of 1e-8

Unless it is told otherwise, your function measures with a step of 1e-8. Where the values of f
are large, their last digits are as coarse as the change that you look for.

Hint: which default does the docstring give for h?
"""


def numerical_slope(f, x, h=1e-8):
    return (f(x + h) - f(x - h)) / (2 * h)
