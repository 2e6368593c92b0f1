"""Whole division

You divide with //, which throws the fraction away.

Hint: what is 1 // 4 in Python?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return float((q[1] - p[1]) // (q[0] - p[0]))
