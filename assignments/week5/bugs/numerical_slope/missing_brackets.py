"""Brackets missing around the run

You divide by 2 and then multiply by h, for division and multiplication are done from left to
right. The slope comes out as almost 0.

Hint: put brackets around all that you divide by.
"""


def numerical_slope(f, x, h=1e-5):
    return (f(x + h) - f(x - h)) / 2 * h
