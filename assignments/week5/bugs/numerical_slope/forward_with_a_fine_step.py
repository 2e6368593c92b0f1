"""A one-sided difference with a very fine step

You compare f(x + h) with f(x), with a step so fine that the slope comes out well in most
places. Close to a minimum the one-sided difference is wrong all the same.

Hint: try a parabola close to its lowest point, and look at more digits.
"""


def numerical_slope(f, x, h=2e-7):
    return (f(x + h) - f(x)) / h
