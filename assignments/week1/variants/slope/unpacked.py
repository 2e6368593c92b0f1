"""With names for the coordinates

The same numbers under other names.
"""


def slope(p, q):
    (x1, y1), (x2, y2) = p, q
    run = x2 - x1
    if run == 0:
        raise ValueError("a vertical line has no slope")
    return (y2 - y1) / run
