"""Run over rise

You divide how far the line goes to the right by how far it rises. The slope is the other way round.

Hint: is a steep line one with a large slope or a small one?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    if p[1] == q[1]:
        return 0.0
    return (q[0] - p[0]) / (q[1] - p[1])
