"""The two weights are exchanged in the boundary

You divide by w1 and multiply by w2.

Hint: for which of the two features do you solve?
"""


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical")
    return -(w[1] * x1 + b) / w[0] if w[0] else -(w[1] * x1 + b)
