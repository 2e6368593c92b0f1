"""The difference the wrong way round

You subtract the value ahead from the value behind, so a curve that rises gets a negative slope.

Hint: which of the two values is larger where f rises?
"""


def numerical_slope(f, x, h=1e-5):
    return (f(x - h) - f(x + h)) / (2 * h)
