"""A one-sided difference, backward

You compare f(x) with f(x - h). That slope belongs to a place half a step below x.

Hint: choose two places that lie evenly around x.
"""


def numerical_slope(f, x, h=1e-5):
    return (f(x) - f(x - h)) / h
