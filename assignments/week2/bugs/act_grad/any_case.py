"""Names in capitals are taken too

You accept "ReLU" for "relu".
The names are those of the docstring, letter by letter; any other raises ValueError.

Hint: what should act_grad("ReLU", x) do?
"""

_whole = act_grad


def act_grad(name, x):
    return _whole(name.lower(), x)
