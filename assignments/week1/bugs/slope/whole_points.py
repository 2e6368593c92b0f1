"""The coordinates are made whole numbers

You turn the coordinates into ints, so fractions are lost before you begin.

Hint: what is int(0.7)?
"""


def slope(p, q):
    (a, b), (c, d) = map(int, p), map(int, q)
    if a == c:
        raise ValueError("vertical")
    return (d - b) / (c - a)
