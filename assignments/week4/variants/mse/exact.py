"""In exact fractions

No rounding until the end.
"""

from fractions import Fraction


def mse(pred, y):
    if pred.shape != y.shape:
        raise ValueError("shape")
    t = Fraction(0)
    for a, b in zip(pred.ravel().tolist(), y.ravel().tolist()):
        t += (Fraction(a) - Fraction(b)) ** 2
    return float(t / pred.size)
