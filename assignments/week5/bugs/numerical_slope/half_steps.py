"""Half a step to either side

You go half of h to either side. The places that the formula asks f at are a whole h away from
x, so that they lie 2h apart.

Hint: at which two places does the formula ask f?
"""


def numerical_slope(f, x, h=1e-5):
    return (f(x + h / 2) - f(x - h / 2)) / h
