"""Multiplied by x

You multiply the slope by x.

Hint: what is the slope of relu at x = 3?
"""

_right = act_grad


def act_grad(name, x):
    return _right(name, x) * x
