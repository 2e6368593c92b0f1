"""A step too fine for floating point

You measure with a step so small that the two values of f agree in nearly all their digits. What
is left of their difference is mostly rounding.

Hint: a number has some 16 digits; how many of them differ between the two values?
"""


def numerical_slope(f, x, h=1e-5):
    step = 1e-12
    return (f(x + step) - f(x - step)) / (2 * step)
