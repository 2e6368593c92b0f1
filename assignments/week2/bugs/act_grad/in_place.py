"""Changes its argument

You write the slopes into x. The caller's array is changed.

Hint: make a new array.
"""

_right = act_grad


def act_grad(name, x):
    slope = _right(name, x)
    x[...] = slope
    return slope
