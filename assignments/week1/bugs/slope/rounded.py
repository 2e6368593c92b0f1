"""A rounded slope

You round the slope. Return it as it is; whoever prints it may round.

Hint: how many digits does round(x, 2) keep?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return round((q[1] - p[1]) / (q[0] - p[0]), 2)
