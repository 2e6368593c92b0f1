"""NaN for a vertical line

You return NaN for a vertical line. Raise ValueError, so that the mistake is seen where it happens.

Hint: what does the docstring say about equal x?
"""


def slope(p, q):
    if p[0] == q[0]:
        return float("nan")
    return (q[1] - p[1]) / (q[0] - p[0])
