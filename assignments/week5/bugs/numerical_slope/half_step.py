"""Half a step to each side, divided by two

You go half of h to each side, so the places lie h apart, and then divide by 2h.

Hint: how far apart are the two places that you ask f at?
"""


def numerical_slope(f, x, h=1e-5):
    return (f(x + h / 2) - f(x - h / 2)) / (2 * h)
