"""x = 0 is taken for missing

You test coordinates for truth, and 0 counts as false, so a vertical line at x = 0 is not noticed.

Hint: what is bool(0.0)?
"""


def slope(p, q):
    if p[0] and p[0] == q[0]:
        raise ValueError("vertical")
    run = q[0] - p[0]
    return (q[1] - p[1]) / run if run else float("inf")
