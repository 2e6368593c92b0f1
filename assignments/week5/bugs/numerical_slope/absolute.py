"""A slope without its sign

You take the absolute value of the slope. Whether a curve rises or falls is what the sign says.

Hint: what is the slope of x^2 at x = -1?
"""


def numerical_slope(f, x, h=1e-5):
    return abs((f(x + h) - f(x - h)) / (2 * h))
