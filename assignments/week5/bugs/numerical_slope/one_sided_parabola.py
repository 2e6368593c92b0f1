"""Three places on one side

You lay a parabola through three places, x and two above it. What was asked for is the central
difference: one place on either side.

Hint: x lies in the middle of the two places.
"""


def numerical_slope(f, x, h=1e-5):
    return (4 * f(x + h) - 3 * f(x) - f(x + 2 * h)) / (2 * h)
