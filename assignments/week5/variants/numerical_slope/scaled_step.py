"""A step in proportion to the size of x

max(1, |x|) is never 0, and keeps the step visible beside a large x.
"""


def numerical_slope(f, x, h=1e-5):
    step = h * max(1.0, abs(x))
    return (f(x + step) - f(x - step)) / (2 * step)
