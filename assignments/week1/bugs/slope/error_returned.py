"""The exception is returned

You return a ValueError. An exception is raised, with raise.

Hint: what is the difference between return and raise?
"""


def slope(p, q):
    if p[0] == q[0]:
        return ValueError("vertical")
    return (q[1] - p[1]) / (q[0] - p[0])
