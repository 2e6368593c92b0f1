"""Brackets missing around the rise

You divide only the second value by the run, for a division is done before a difference.

Hint: put brackets around all that is to be divided.
"""


def numerical_slope(f, x, h=1e-5):
    return f(x + h) - f(x - h) / (2 * h)
