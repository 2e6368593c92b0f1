"""The rise alone

You return how much the line rises, without dividing by how far it goes to the right.

Hint: what is the slope from (1, 2) to (3, 8)?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return float(q[1] - p[1])
