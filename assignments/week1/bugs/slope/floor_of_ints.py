"""Whole division for whole numbers

When all coordinates are whole numbers you divide them as whole numbers, and lose the fraction.

Hint: what should the slope from (0, 1) to (4, 2) be?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    rise, run = q[1] - p[1], q[0] - p[0]
    if isinstance(rise, int) and isinstance(run, int):
        return float(rise // run)
    return rise / run
