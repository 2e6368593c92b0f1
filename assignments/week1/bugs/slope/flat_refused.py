"""A horizontal line is refused

You raise ValueError when the y's are equal. A horizontal line has a slope: 0.

Hint: which of the two differences do you divide by?
"""


def slope(p, q):
    if p[0] == q[0] or p[1] == q[1]:
        raise ValueError("no slope")
    return (q[1] - p[1]) / (q[0] - p[0])
