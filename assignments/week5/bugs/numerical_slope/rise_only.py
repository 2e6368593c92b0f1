"""The rise without the run

You return how much f changes between the two places, and do not divide by how far they are
apart.

Hint: a slope is rise over run.
"""


def numerical_slope(f, x, h=1e-5):
    return float(f(x + h) - f(x - h))
