"""Solved for the other coordinate

You divide by w[0]: that gives x1 for a given x2. Asked for is x2 for a given x1.

Hint: put your x2 into w[0] x1 + w[1] x2 + b: is it 0?
"""


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical")
    return -(w[1] * x1 + b) / w[0]
