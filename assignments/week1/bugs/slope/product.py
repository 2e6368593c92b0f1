"""The product of rise and run

You multiply the two differences. The slope is their quotient.

Hint: is a line steeper when it goes further to the right?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return (q[1] - p[1]) * (q[0] - p[0])
