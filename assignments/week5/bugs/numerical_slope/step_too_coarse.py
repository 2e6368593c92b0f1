"""A step too coarse for a curve that bends

Unless it is told otherwise, your function looks a hundredth to either side. Between two places
so far apart a curve with ripples has bent, and the slope between them is another.

Hint: which default does the docstring give for h?
"""


def numerical_slope(f, x, h=1e-2):
    return (f(x + h) - f(x - h)) / (2 * h)
