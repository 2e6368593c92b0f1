"""A seventh name: "softplus"

You answer for "softplus", whose slope is the sigmoid.
The names are those of the docstring, letter by letter; any other raises ValueError.

Hint: how many names does the docstring list?
"""

_whole = act_grad


def act_grad(name, x):
    if name == "softplus":
        return sigmoid(x)
    return _whole(name, x)
