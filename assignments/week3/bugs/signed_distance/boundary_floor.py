"""Whole-number division in the boundary

You divide with //, which cuts the fractions off.

Hint: what is 7 // 2?
"""


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical")
    return -(w[0] * x1 + b) // w[1]
