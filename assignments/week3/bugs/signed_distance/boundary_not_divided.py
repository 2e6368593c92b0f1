"""The boundary is not divided by w2

You forget to divide.

Hint: solve w1 x1 + w2 x2 + b = 0 for x2.
"""


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical")
    return -(w[0] * x1 + b)
