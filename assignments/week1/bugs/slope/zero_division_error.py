"""The wrong exception

You raise another exception than ValueError for a vertical line.

Hint: which exception does the docstring name?
"""


def slope(p, q):
    if p[0] == q[0]:
        raise ZeroDivisionError("vertical")
    return (q[1] - p[1]) / (q[0] - p[0])
