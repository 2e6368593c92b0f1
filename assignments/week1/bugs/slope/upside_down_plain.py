"""Run over rise, whatever the points

You divide the difference of the x's by that of the y's, so horizontal lines end in a division by zero and
vertical ones in 0.

Hint: which of the two differences may be 0 without harm?
"""


def slope(p, q):
    return (q[0] - p[0]) / (q[1] - p[1])
