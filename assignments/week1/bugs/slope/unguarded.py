"""A vertical line divides by zero

You divide without looking, which raises ZeroDivisionError for a vertical line. ValueError is asked for.

Hint: when is the denominator 0?
"""


def slope(p, q):
    return (q[1] - p[1]) / (q[0] - p[0])
