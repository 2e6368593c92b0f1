"""A tiny weight is taken for zero

You refuse boundaries that are steep, and not vertical: a tiny w[1] is not 0, and each x1 still
has its x2.

Hint: is 1e-15 equal to 0?
"""


def boundary_x2(w, b, x1):
    if abs(w[1]) < 1e-12:
        raise ValueError("vertical")
    return -(w[0] * x1 + b) / w[1]
