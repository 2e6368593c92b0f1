"""Divided by h where the two places lie 2h apart

You divide the difference between x + h and x - h by h, so every slope is twice as large as it
should be.

Hint: how far is it from x - h to x + h?
"""


def numerical_slope(f, x, h=1e-5):
    return (f(x + h) - f(x - h)) / h
