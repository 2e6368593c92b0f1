"""Run over rise

You divide the distance of the two places by the difference of the values: that is one over the
slope.

Hint: a steep curve should give a large number.
"""


def numerical_slope(f, x, h=1e-5):
    return (2 * h) / (f(x + h) - f(x - h))
