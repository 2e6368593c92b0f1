"""Both places lie ahead

You ask f at x + h and at x + 2h, so you measure the slope a step and a half ahead of x.

Hint: the two places should lie evenly around x.
"""


def numerical_slope(f, x, h=1e-5):
    return (f(x + 2 * h) - f(x + h)) / h
