"""By the angle

The slope is the tangent of the angle, in the quarter where the run is positive.
"""

import math


def slope(p, q):
    if math.isclose(p[0], q[0], rel_tol=0, abs_tol=0):
        raise ValueError("vertical")
    run, rise = q[0] - p[0], q[1] - p[1]
    return math.copysign(1, run) * rise / abs(run)
