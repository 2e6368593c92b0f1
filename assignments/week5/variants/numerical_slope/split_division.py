"""Each value divided by itself

The difference of two quotients is the quotient of the difference.
"""


def numerical_slope(f, x, h=1e-5):
    return f(x + h) / (2 * h) - f(x - h) / (2 * h)
