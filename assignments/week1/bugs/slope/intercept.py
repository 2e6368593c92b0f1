"""The intercept

You return where the line meets the y axis. The slope is how far it rises for each step to the right.

Hint: what is the slope of y = 3 x + 2?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    m = (q[1] - p[1]) / (q[0] - p[0])
    return p[1] - m * p[0]
