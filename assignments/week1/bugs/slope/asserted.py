"""An assert in place of ValueError

assert raises AssertionError, and nothing at all under python -O. You are asked for ValueError.

Hint: which exception does the docstring name?
"""


def slope(p, q):
    assert p[0] != q[0], "vertical"
    return (q[1] - p[1]) / (q[0] - p[0])
