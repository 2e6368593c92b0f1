"""The bias loses its fraction where x1 holds integers

Where x1 holds integers, b is cut to a whole number, which moves the line.

Hint: what becomes of b = 0.75 if x1 holds integers?
"""


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical")
    return -(w[0] * x1 + x1.dtype.type(b)) / w[1]
