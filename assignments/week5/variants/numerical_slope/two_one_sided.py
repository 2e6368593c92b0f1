"""The mean of the slopes ahead and behind

f(x) cancels, and the central difference is left.
"""


def numerical_slope(f, x, h=1e-5):
    here = f(x)
    return ((f(x + h) - here) / h + (here - f(x - h)) / h) / 2
