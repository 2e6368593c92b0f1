"""A step of a thousandth

Unless it is told otherwise, your function looks a thousandth to either side, which is coarse
for a curve with fast ripples.

Hint: which default does the docstring give for h?
"""


def numerical_slope(f, x, h=1e-3):
    return (f(x + h) - f(x - h)) / (2 * h)
