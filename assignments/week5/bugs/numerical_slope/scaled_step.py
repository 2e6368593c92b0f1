"""A step in proportion to the size of x

You make the step larger where x is large. The caller has chosen h, and you use another.

Hint: use h as it is given.
"""


def numerical_slope(f, x, h=1e-5):
    step = h * max(1.0, abs(x))
    return (f(x + step) - f(x - step)) / (2 * step)
