"""Small slopes are taken for zero

You return 0 where the two values are close to each other. They always are: h is small, and what
counts is their difference divided by the run.

Hint: divide first; a slope of 1e-7 is a slope.
"""


def numerical_slope(f, x, h=1e-5):
    rise = f(x + h) - f(x - h)
    return float(rise / (2 * h)) if abs(rise) > 1e-10 else 0.0
