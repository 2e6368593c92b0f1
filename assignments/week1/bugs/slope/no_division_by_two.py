"""The midpoint

You average the points. The slope compares their differences.

Hint: what is the slope of a horizontal line?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return (p[1] + q[1]) / 2
