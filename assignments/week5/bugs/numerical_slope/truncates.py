"""x is cut down to a whole number

You turn x into an integer, so the slope at 1.7 is measured at 1.

Hint: x may lie anywhere.
"""


def numerical_slope(f, x, h=1e-5):
    return (f(int(x) + h) - f(int(x) - h)) / (2 * h)
