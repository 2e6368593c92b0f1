"""Run over rise, and the y compared

You exchanged x and y throughout: you divide by the difference of the y's, and look for equal y's.

Hint: for which lines is there no slope: horizontal or vertical ones?
"""


def slope(p, q):
    if p[1] == q[1]:
        raise ValueError("no slope")
    return (q[0] - p[0]) / (q[1] - p[1])
