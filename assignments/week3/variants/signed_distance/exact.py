"""In fractions

Exact until the last division.
"""

import numpy as np
from fractions import Fraction


def signed_distance(X, w, b):
    F = Fraction
    n2 = sum(F(float(v)) ** 2 for v in w)
    s = [sum(F(float(p)) * F(float(q)) for p, q in zip(x, w)) + F(float(b)) for x in X]
    return np.array([float(v) / float(n2) ** 0.5 for v in s])


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError
    return np.array(
        [
            float(
                -(Fraction(float(w[0])) * Fraction(float(t)) + Fraction(float(b)))
                / Fraction(float(w[1]))
            )
            for t in x1
        ]
    )
