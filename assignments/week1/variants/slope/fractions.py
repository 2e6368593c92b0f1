"""By fractions

Fractions are exact, and rounded once at the end.
"""

from fractions import Fraction


def slope(p, q):
    (a, b), (c, d) = [tuple(Fraction(float(v)) for v in t) for t in (p, q)]
    if a == c:
        raise ValueError
    return float((d - b) / (c - a))
