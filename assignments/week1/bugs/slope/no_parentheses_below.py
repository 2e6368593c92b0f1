"""Brackets are missing below

Without brackets round the denominator, only its first term divides.

Hint: what does Python make of (a - b) / c - d?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return (q[1] - p[1]) / (q[0] or 1.0) - p[0]
