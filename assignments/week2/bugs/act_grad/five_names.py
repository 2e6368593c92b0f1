"""gelu is not there

You raise ValueError for gelu, which is one of the six.

Hint: call it with each name in the docstring.
"""

_right = act_grad


def act_grad(name, x):
    if name == "gelu":
        raise ValueError(name)
    return _right(name, x)
