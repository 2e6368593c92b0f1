"""A horizontal boundary is refused

You raise if either weight is 0. With w[0] = 0 the boundary is horizontal, and x2 is the same for
every x1.

Hint: which x2 belongs to x1 = 3 on the line 2 x2 - 4 = 0?
"""


def boundary_x2(w, b, x1):
    if 0 in w:
        raise ValueError("a weight is 0")
    return -(w[0] * x1 + b) / w[1]
