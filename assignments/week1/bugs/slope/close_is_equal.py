"""Two x that are close count as equal

You ask whether the two x are equal to nine digits or so. Far from 0 a steep line's points can be that close.

Hint: how close are 1 and 1.0000000001?
"""

import math


def slope(p, q):
    if math.isclose(p[0], q[0]):
        raise ValueError("vertical")
    return (q[1] - p[1]) / (q[0] - p[0])
