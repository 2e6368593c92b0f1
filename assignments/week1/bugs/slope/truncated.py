"""The slope as a whole number

You turn the slope into an int, which cuts its fraction off.

Hint: what is the slope from (0, 0) to (2, 1)?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return float(int((q[1] - p[1]) / (q[0] - p[0])))
