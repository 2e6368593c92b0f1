"""The minus sign is lost

You move w[0] x1 + b to the other side of the equation without turning its sign around.

Hint: put your x2 into w[0] x1 + w[1] x2 + b: is it 0?
"""


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical")
    return (w[0] * x1 + b) / w[1]
